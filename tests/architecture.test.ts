import { readdirSync, readFileSync } from "node:fs";
import { dirname, normalize } from "node:path";
import { expect, test } from "vitest";

/** The table of ARCHITECTURE.md is the rule; this test holds the code to it. */
const table = new Map<string, readonly string[]>();
const [, section = ""] = /^## Rooms and arrows$([\s\S]*?)^## /m.exec(readFileSync("ARCHITECTURE.md", "utf8")) ?? [];
for (const row of section.matchAll(/^\| ([a-z, ]+) \| (.+) \|$/gm)) {
  const [, rooms = "", may = ""] = row;
  if (rooms.trim() === "room") continue;
  const allowed = may
    .replace(/\(.*?\)/g, "")
    .split(/[^a-z]+/)
    .filter(Boolean);
  for (const room of rooms.split(",")) table.set(room.trim(), allowed);
}

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

const imports = files.flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map(
    ([, path = ""]) => [file, normalize(`${dirname(file)}/${path}`).replaceAll("\\", "/")] as const,
  ),
);

test("every room of the code has a row in the table", () => {
  const rooms = new Set(files.map(roomOf));
  expect([...rooms].filter((room) => !table.has(room))).toEqual([]);
});

test("imports follow the arrows of ARCHITECTURE.md", () => {
  expect(imports.length).toBeGreaterThan(50);
  const wrong = imports.filter(([from, to]) => to.startsWith("src/") && !mayImport(roomOf(from)).has(roomOf(to)));
  expect(wrong).toEqual([]);
});

test("nothing imports the build", () => {
  expect(imports.filter(([from, to]) => roomOf(from) !== "build" && roomOf(to) === "build")).toEqual([]);
});
