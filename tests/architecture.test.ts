import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, normalize } from "node:path";
import { expect, test } from "vitest";

/** The tables of ARCHITECTURE.md are the rule; this test holds the code to them. */
const [, section = ""] = /^## Rooms and arrows$([\s\S]*?)^## /m.exec(readFileSync("ARCHITECTURE.md", "utf8")) ?? [];

/** The rows of the table with this title in its first column: names on the left, names on the right. */
function tableOf(title: string): ReadonlyMap<string, readonly string[]> {
  const [, rows = ""] = new RegExp(`^\\| ${title} +\\|.*\\n\\|[-| ]+\\n((?:\\|.*\\n)+)`, "m").exec(section) ?? [];
  const found = new Map<string, readonly string[]>();
  for (const [, left = "", right = ""] of rows.matchAll(/^\| ([a-z, ]+) \| (.+) \|$/gm)) {
    const names = right
      .replace(/\(.*?\)/g, "")
      .split(/[^a-zA-Z]+/)
      .filter(Boolean);
    for (const name of left.split(",")) found.set(name.trim(), names);
  }
  return found;
}

const table = tableOf("room");
const order = tableOf("inside");

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((path) => `src/${path.replaceAll("\\", "/")}`)
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"));

const roomOf = (path: string): string => path.split("/")[1] ?? "";

/** What a room may import, with `excel`'s "taskpane and all that it may import" spelt out. */
function mayImport(room: string): ReadonlySet<string> {
  const named = table.get(room) ?? [];
  if (named.includes("everything")) return new Set(table.keys());
  const inherited = room === "excel" ? (table.get("taskpane") ?? []) : [];
  return new Set([room, ...named, ...inherited]);
}

/** The folder of a room that a file stands in; empty for a file of the room itself. */
const folderOf = (path: string): string => path.split("/").slice(2, -1)[0] ?? "";

const imports = files.flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map(
    ([, path = ""]) => [file, fileAt(normalize(`${dirname(file)}/${path}`).replaceAll("\\", "/"))] as const,
  ),
);

/** The file that an import without an ending means; the text itself for what is no code of ours. */
function fileAt(path: string): string {
  return [`${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((file) => files.includes(file)) ?? path;
}

test("every room of the code has a row in the table", () => {
  const rooms = new Set(files.map(roomOf));
  expect([...rooms].filter((room) => !table.has(room))).toEqual([]);
});

test("imports follow the arrows of ARCHITECTURE.md", () => {
  expect(imports.length).toBeGreaterThan(50);
  const wrong = imports.filter(([from, to]) => to.startsWith("src/") && !mayImport(roomOf(from)).has(roomOf(to)));
  expect(wrong).toEqual([]);
});

test("rooms whose rows say so know messages by their ids and words only: texts are made by whoever shows them", () => {
  const rows = readFileSync("ARCHITECTURE.md", "utf8").matchAll(/^\| ([a-z, ]+?) +\|.*messages \(ids and words/gm);
  const bound = new Set([...rows].flatMap(([, rooms = ""]) => rooms.split(",").map((room) => room.trim())));
  expect([...bound]).toEqual(expect.arrayContaining(["quantities", "formula", "model", "analysis"]));
  const wordless = /^src\/messages\/(message|words)\.ts$/;
  const wrong = imports.filter(
    ([from, to]) => bound.has(roomOf(from)) && roomOf(to) === "messages" && !wordless.test(to),
  );
  expect(wrong).toEqual([]);
});

test("nothing imports the build", () => {
  expect(imports.filter(([from, to]) => roomOf(from) !== "build" && roomOf(to) === "build")).toEqual([]);
});

test("nothing imports in a circle", () => {
  const reads = new Map<string, string[]>();
  for (const [from, to] of imports) reads.set(from, [...(reads.get(from) ?? []), to]);
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) throw new Error([...way.slice(way.indexOf(file)), file].join(" -> "));
    if (done.has(file)) return;
    for (const next of reads.get(file) ?? []) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  expect(done.size).toBeGreaterThanOrEqual(files.length);
});

test("inside a room no folder imports one above it", () => {
  const known = [...files, ...imports.map(([, to]) => to)];
  const folders = new Set(known.map((file) => `${roomOf(file)}/${folderOf(file)}`));
  for (const [room, names] of order) for (const name of names) expect(folders).toContain(`${room}/${name}`);
  const place = (file: string): number => {
    const named = order.get(roomOf(file)) ?? [];
    const at = named.indexOf(folderOf(file));
    return at < 0 ? named.length : at;
  };
  const inside = imports.filter(([from, to]) => {
    const [own, other] = [folderOf(from), folderOf(to)];
    return roomOf(from) === roomOf(to) && own !== "" && other !== "" && own !== other;
  });
  expect(inside.length).toBeGreaterThan(50);
  expect(inside.filter(([from, to]) => place(to) >= place(from))).toEqual([]);
});

test("half of the files are no longer than 60 lines", () => {
  const lengths = files.map((file) => readFileSync(file, "utf8").split("\n").length - 1).sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60);
});

test("the files that ARCHITECTURE.md names are there", () => {
  const [, found = ""] = /^## Where is it\?$([\s\S]*?)^## /m.exec(readFileSync("ARCHITECTURE.md", "utf8")) ?? [];
  const named = [...found.matchAll(/`([a-z]+\/[\w/.]+)`/gi)].map(([, path = ""]) => path);
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((path) => !existsSync(path) && !existsSync(`src/${path}`))).toEqual([]);
});
