import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

test("what Excel loads before the functions answer stays below 145 kB, zipped", () => {
  const html = readFileSync("dist/addin/taskpane.html", "utf8");
  const scripts = [...html.matchAll(/<script[^>]* src="(?!https:)([^"]+)"/g)].map(([, src = ""]) => src);
  expect(scripts).toContain("taskpane.js");
  const zipped = scripts.map((src) => gzipSync(readFileSync(`dist/addin/${src}`)).length);
  expect(zipped.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(145_000);
});
