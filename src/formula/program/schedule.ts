import { FormulaError } from "../language/expression";
import { groups } from "./groups";
import type { Resolved } from "./program";

/** Lines computed together, in a function of their own: once, or in one loop over the periods. */
export interface Step {
  readonly direction: "once" | "forward" | "backward";
  readonly lines: readonly Resolved[];
}

/**
 * The most lines of a step. A step becomes a function, and V8 leaves functions of more than 60 kB of bytecode, some six
 * hundred lines, to its interpreter: twenty times slower.
 */
const MOST = 250;

/**
 * Puts lines into as few loops as possible. Loop k may use everything of the loops before it; inside one loop a line
 * may use another in the same period, and in the period just left behind (PREV forward, NEXT backward).
 * `lines` come in same-period order; what they need outside `lines` counts as known.
 */
export function schedule(lines: readonly Resolved[]): Step[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const inside = (line: Resolved) => line.dependencies.filter((d) => byId.has(d.id));
  const directions: ("forward" | "backward")[] = [];
  /** How many rows each loop has. */
  const sizes: number[] = [];
  /** Scalars: before which loop; rows: in which loop. */
  const place = new Map<string, number>();

  const needs = (id: string): string[] => {
    const line = byId.get(id);
    return line ? inside(line).map((d) => d.id) : [];
  };
  for (const group of groups(byId.keys(), needs)) {
    const members = group.flatMap((id) => byId.get(id) ?? []);
    const reaches = new Set(
      members.flatMap((m) =>
        inside(m)
          .filter((d) => group.includes(d.id))
          .map((d) => d.reach),
      ),
    );
    if (reaches.has("whole") || (reaches.has("earlier") && reaches.has("later"))) bothWays(members);
    const fixed = reaches.has("later") ? "backward" : reaches.has("earlier") ? "forward" : undefined;

    const rows = members[0]?.shape === "series" ? members.length : 0;

    const fits = (k: number): boolean => {
      const direction = directions[k] ?? fixed ?? "forward";
      if (fixed && direction !== fixed) return false;
      const size = sizes[k] ?? 0;
      // lines that need each other stay together, however many they are
      if (rows > 0 && size > 0 && size + rows > MOST) return false;
      return members.every((member) =>
        inside(member).every(({ id, reach }) => {
          if (group.includes(id)) return true;
          const at = place.get(id) ?? 0;
          if (byId.get(id)?.shape !== "series") return at <= k;
          const together =
            reach === "same" ||
            (reach === "earlier" && direction === "forward") ||
            (reach === "later" && direction === "backward");
          return together ? at <= k : at < k;
        }),
      );
    };
    let k = 0;
    while (!fits(k)) k++;
    if (rows > 0) {
      directions[k] ??= fixed ?? "forward";
      sizes[k] = (sizes[k] ?? 0) + rows;
    }
    for (const id of group) place.set(id, k);
  }

  const steps: Step[] = [];
  for (let k = 0; k <= directions.length; k++) {
    const here = lines.filter((line) => place.get(line.id) === k);
    const direction = directions[k];
    const once = here.filter((line) => line.shape !== "series");
    for (let from = 0; from < once.length; from += MOST)
      steps.push({ direction: "once", lines: once.slice(from, from + MOST) });
    if (direction) steps.push({ direction, lines: here.filter((line) => line.shape === "series") });
  }
  return steps.filter((step) => step.lines.length > 0);
}

function bothWays(members: readonly Resolved[]): never {
  const [first] = members;
  const formula = first?.item.kind === "line" ? first.item.formula : "";
  const lines = members.map((m) => m.id).join(", ");
  throw new FormulaError("formula.loopBothWays", first?.id ?? "", formula, 0, { lines });
}
