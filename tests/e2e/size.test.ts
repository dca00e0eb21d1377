import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { projectModel } from "../../src/model/model";
import { allAssumptions } from "../../src/reference/index";

const scriptsIn = (html: string): string[] =>
  [...html.matchAll(/<script[^>]* src="(?!https:)([^"]+)"/g)].map(([, src = ""]) => src);

const first = scriptsIn(readFileSync("dist/addin/taskpane.html", "utf8"));
const read = (src: string): string => readFileSync(`dist/addin/${src}`, "utf8");

test("what Excel loads before the functions answer stays below 130 kB, zipped", () => {
  expect(first).toContainEqual(expect.stringMatching(/^taskpane\.[0-9a-f]{8}\.js$/));
  const zipped = first.map((src) => gzipSync(read(src)).length);
  expect(zipped.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(130_000);
});

test("it holds no label or note of the model, and no source of the reference data: later scripts do", () => {
  const items = projectModel.sections.flatMap((section) => section.items);
  const words = [
    ...items.flatMap((item) => [item.label, "note" in item ? (item.note ?? "") : ""]),
    ...allAssumptions().flatMap(({ source, note }) => [source.title, note]),
  ];
  // a short one may be said of something else, and a quotation mark be written otherwise
  const telling = words.filter((said) => said.length > 40 && !/["'`\\]/.test(said));
  expect(telling.length).toBeGreaterThan(500);
  const before = first.map(read).join("\n");
  expect(telling.filter((said) => before.includes(said))).toEqual([]);
  // many labels are put together of parts and stand nowhere in full
  const later = readdirSync("dist/addin/chunks").map((name) => read(`chunks/${name}`));
  const found = telling.filter((said) => later.some((script) => script.includes(said)));
  expect(found.length).toBeGreaterThan(telling.length / 2);
});
