import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Session } from "../../src/analysis/session";
import { catalog } from "../../src/functions/catalog";
import { answer } from "../../src/functions/invoke";
import { isErrorValue } from "../../src/functions/values";
import { exampleFormula } from "../../src/help/syntax";
import { type Served, serve } from "../../src/workbench/server/serve";
import { readWorkbook } from "../../src/xlsx/index";
import { browserPath, probe } from "./browser";
import type { EnginePage } from "./engines/engine";
import { chromium, firefox } from "./engines/puppeteer";
import { webkit } from "./engines/webkit";

/** Excel shows the add-in in Edge's Chromium, in Firefox on the web, and in WebKit on the Mac: the same numbers in all of them. */
const ENGINES = [chromium(browserPath()), firefox(), webkit];

/** Calls of one value that can be typed: an array constant holds no blank, and "8 %" for a number is read by Excel itself. */
const calls = catalog
  .filter(({ returns }) => returns.shape === "scalar")
  .flatMap((definition) =>
    definition.examples
      .map((example) => ({ definition, example, formula: exampleFormula(definition, example) }))
      .filter(({ formula }) => !/[{,;]\s*[,;}]|%"/.test(formula)),
  );
const COLUMN = "Start!BA";
/** The results of Start, from HBI to the claim of the state. */
const RESULTS = "Start!B14:B28";

/** Engines may differ in the last digit of a power or a logarithm. */
const near = (value: number) => ({
  asymmetricMatch: (given: unknown) => Math.abs(Number(given) - value) <= 1e-12 * Math.abs(value),
});

let server: Served;
let expected: readonly (number | string | boolean)[];
beforeAll(async () => {
  server = await serve({ port: 0 });
  const context = { session: new Session() };
  expected = await Promise.all(
    calls.map(async ({ definition, example }) => {
      const value = await answer(definition, example.args, context);
      if (typeof value === "object") return isErrorValue(value) ? value.error : "a matrix";
      return value;
    }),
  );
});
afterAll(() => server.close());

for (const engine of ENGINES) {
  if (engine.missing !== undefined)
    console.log(`TESTS IN ${engine.name.toUpperCase()} ARE SKIPPED: ${engine.missing} on this machine`);
  describe.skipIf(engine.missing !== undefined)(`in ${engine.name}`, () => {
    let page: EnginePage;
    const opened = async (address: string): Promise<EnginePage> => {
      const one = await engine.open(address);
      await probe(
        () => one.value("window.workbench?.ready && window.workbench.stats().results > 0"),
        () => "the functions of the add-in give no result",
      );
      return one;
    };
    beforeAll(async () => {
      page = await opened(server.url);
    });
    afterAll(() => page?.close());

    /** The cells of an area when none of them is busy any more. */
    const answered = async (area: string, page: EnginePage): Promise<unknown[]> => {
      let last: unknown[] = [];
      await probe(
        async () => {
          last = ((await page.value(`window.workbench.values("${area}")`)) as unknown[][]).flat();
          return !last.some((cell) => cell === "#BUSY!" || cell === null);
        },
        () => `${area} holds ${JSON.stringify(last)}`,
      );
      return last;
    };

    test("every function is associated", async () => {
      const names = "Object.keys(document.querySelector('#pane').contentWindow.CustomFunctions._association.mappings)";
      expect(new Set((await page.value(names)) as string[])).toEqual(new Set(catalog.map(({ id }) => id)));
    });

    test("the pane has its looks under its own policy", async () => {
      const tab = "document.querySelector('#pane').contentDocument.querySelector('[role=tab]')";
      await probe(
        () => page.value(`${tab} !== null`),
        () => "the pane shows no tab",
      );
      expect(await page.value(`getComputedStyle(${tab}).cursor`)).toBe("pointer");
      expect(await page.value(`getComputedStyle(${tab}).fontFamily`)).toMatch(/Segoe/);
    });

    test("examples give what Node gives", async () => {
      const cells = JSON.stringify(calls.map(({ formula }) => [formula]));
      await page.value(`void window.workbench.write("${COLUMN}1", ${cells})`);
      const given = await answered(`${COLUMN}1:BA${calls.length}`, page);
      const wrong = calls.flatMap(({ formula }, k) => {
        const [here, there] = [given[k], expected[k]];
        // engines may differ in the last digit of a power or a logarithm
        const same =
          typeof there === "number" ? Math.abs(Number(here) - there) <= 1e-12 * Math.abs(there) : here === there;
        return same ? [] : [`${formula}: ${here}, not ${there}`];
      });
      expect(wrong).toEqual([]);
    });

    test("the reference workbook has the same results, also where empty cells are handed over as 0", async () => {
      // the file holds what Node computed when it was built
      const { sheets } = await readWorkbook(readFileSync("dist/workbench/reference.xlsx"));
      const start = sheets.find(({ name }) => name === "Start")?.cells ?? [];
      const built = start.filter(({ row, column }) => column === 1 && row >= 13 && row < 28);
      const same = built.map(({ value }) => (typeof value === "number" ? near(value) : value));
      expect(same.length).toBe(15);
      expect(await answered(RESULTS, page)).toEqual(same);
      const desktop = await opened(`${server.url}?host=desktop`);
      try {
        expect(await answered(RESULTS, desktop)).toEqual(same);
      } finally {
        await desktop.close();
      }
    });
  });
}
