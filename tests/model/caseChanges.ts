import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { CASES } from "./caseFiles";

/** What changed in the frozen cases, and why; the last line says to which state of them the notes reach. */
const NOTES = `${CASES}/CHANGES.md`;
const STATE = "State of the frozen cases: ";

/** Stands in a note until a person has said what changed and why. */
export const UNSAID = "SAY WHAT CHANGED AND WHY";

/** Nearer than this is the same number, summed in another order. */
export const SAME = 1e-9;

export interface FrozenFiles {
  readonly inputs: unknown;
  readonly expected: unknown;
}

export const readNotes = (): string => readFileSync(NOTES, "utf8");
export const stateInNotes = (): string => readNotes().trimEnd().split("\n").at(-1)?.replace(STATE, "") ?? "";

/** One short word for all that is frozen, whatever its layout. */
export const stateOf = (files: ReadonlyMap<string, FrozenFiles>): string =>
  createHash("sha256")
    .update(JSON.stringify([...files].sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest("hex")
    .slice(0, 12);

const leaves = (value: unknown, path = ""): [string, unknown][] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, part]) => leaves(part, path === "" ? key : `${path}.${key}`))
    : [[path, value]];

/** More than these are told by their number, and by those that are one number for the whole project. */
const MANY = 40;

function list(what: string, paths: readonly string[]): readonly string[] {
  if (paths.length === 0) return [];
  if (paths.length <= MANY) return [`${what} ${paths.join(", ")}`];
  return [`${what} ${paths.length}, of these ${paths.filter((path) => path.startsWith("numbers.")).join(", ")}`];
}

const brief = (value: unknown): string =>
  typeof value === "number" ? String(Number(value.toPrecision(6))) : String(value);

function difference(before: unknown, after: unknown): readonly string[] {
  const [old, now] = [new Map(leaves(before)), new Map(leaves(after))];
  const moved = [...now].flatMap(([path, value]) => {
    const was = old.get(path);
    if (!old.has(path) || was === value) return [];
    if (typeof was === "number" && typeof value === "number" && Math.abs(value - was) <= SAME * Math.abs(was))
      return [];
    return [`${path} (${brief(was)} to ${brief(value)})`];
  });
  return [
    ...list(
      "added:",
      [...now.keys()].filter((path) => !old.has(path)),
    ),
    ...list(
      "gone:",
      [...old.keys()].filter((path) => !now.has(path)),
    ),
    ...list("moved:", moved),
  ];
}

const say = (what: string, differences: readonly string[]): readonly string[] =>
  differences.length === 0 ? [] : [`${what} ${differences.join("; ")}`];

/** Opens a note on the difference, cases that changed alike in one line, and sets the state. */
export function noteChanges(before: ReadonlyMap<string, FrozenFiles>, after: ReadonlyMap<string, FrozenFiles>): void {
  if (stateInNotes() === stateOf(after)) return;
  const alike = new Map<string, string[]>();
  for (const [name, { inputs, expected }] of after) {
    const old = before.get(name);
    const text = old
      ? [...say("inputs", difference(old.inputs, inputs)), ...say("results", difference(old.expected, expected))].join(
          "; ",
        )
      : "new";
    if (text !== "") alike.set(text, [...(alike.get(text) ?? []), name]);
  }
  const found = [...alike].map(([text, names]) => `- ${names.join(", ")}: ${text}.`);
  const lines =
    found.length > 0
      ? found
      : ["- No number moved by more than 1e-9 of itself, nothing added or gone: the notes did not reach these files."];
  const kept = readNotes().trimEnd().split("\n").slice(0, -1).join("\n").trimEnd();
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(NOTES, `${kept}\n\n## ${date}: ${UNSAID}\n\n${lines.join("\n")}\n\n${STATE}${stateOf(after)}\n`);
}
