/** The pane as a person uses it: the built add-in in the workbench, beside the sheet, by mouse and by keyboard. */
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { FrameLocator, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ironbook } from "../../src/cli/ironbook";
import { allAssumptions, referenceSet } from "../../src/reference/index";
import { reference } from "../../src/taskpane/table/catalogue";
import { writeWorkbook } from "../../src/xlsx/index";
import { browserPath, LEFT_OVER, type OpenWorkbench, openWorkbench, probe } from "./browser";
import { openTab } from "./openTab";
import { complaints, overflow, paneWidth } from "./paneLooks";

/** office.js sets two inline styles of its own, which the policy refuses; nothing else may be refused. */
const OFFICE_STYLES = 2;

/** How many assumptions the set has, values by year counted too: a row each. */
const ALL = allAssumptions().length;
/** How many the pane counts: values by year stand within their input. */
const INPUTS = allAssumptions().filter(({ step }) => step === undefined).length;
const PRICE = referenceSet()["market.hbi_price"] ?? Number.NaN;
/** The last row of a table of them whose title stands in row 90: title, what it is, how to use it, header, set. */
const LAST = 90 + 4 + ALL;

describe.skipIf(browserPath() === "")("the pane beside the sheet", () => {
  let w: OpenWorkbench;
  let pane: FrameLocator;
  /** How often the add-in's page was loaded. */
  let pages = 1;
  const button = (name: string | RegExp): Locator =>
    pane.getByRole("button", { name, exact: typeof name === "string" });
  /** On the open tab: another one may say the same, unseen. */
  const says = (words: string | RegExp): Promise<void> =>
    pane.getByText(words).locator("visible=true").first().waitFor();
  const rows = (): Locator => pane.getByRole("region", { name: "Assumptions by section" }).getByRole("listitem");
  const counted = (words: string): Promise<void> => pane.getByRole("status").filter({ hasText: words }).waitFor();

  const open = async (bytes: Uint8Array, name: string): Promise<void> => {
    pages++;
    // office.js remembers settings for the session, whatever the workbook; a person opens another one in another window
    await w.page.evaluate(() => {
      for (const key of Object.keys(sessionStorage))
        if (/CachedSessionSettings/i.test(key)) sessionStorage.removeItem(key);
    });
    await w.page.evaluate(([file, called]) => window.workbench?.open(file, called), [[...bytes], name] as const);
    await pane.getByRole("tab", { name: "Assumptions" }).waitFor();
  };
  const openReference = async (): Promise<void> => {
    await open(await readFile("dist/workbench/reference.xlsx"), "reference.xlsx");
    await says("as in the reference set");
  };
  const openBlank = async (): Promise<void> => {
    await open(await writeWorkbook({ sheets: [{ name: "Notes", cells: [] }] }), "blank.xlsx");
    await says("No table of assumptions");
  };
  const write = (address: string, cells: (string | number | null)[][]): Promise<void> =>
    w.page.evaluate(([at, matrix]) => window.workbench?.write(at, matrix), [address, cells] as const);
  const activate = (name: string): Promise<void> =>
    w.page.evaluate((sheet) => {
      const grid = window.workbench?.grid;
      const found = grid?.sheets().find((s) => s.name === sheet);
      if (grid && found) grid.activate(found.id);
    }, name);
  const sheets = (): Promise<string[]> =>
    w.page.evaluate(() => window.workbench?.grid.sheets().map((sheet) => sheet.name) ?? []);
  /** The row of a key on a sheet, from 1. */
  const rowOf = async (key: string, sheet = "Assumptions"): Promise<number> => {
    const keys = await w.values(`'${sheet}'!A1:A1000`);
    const row = keys.findIndex(([cell]) => cell === key);
    expect(row, `${key} stands on ${sheet}`).toBeGreaterThan(0);
    return row + 1;
  };
  const chosenSet = (): Locator => pane.getByRole("combobox", { name: "Reference set" });
  const setIs = async (name: string): Promise<void> => {
    await probe(
      async () => (await chosenSet().inputValue()) === name,
      () => `the chosen set is not ${name}`,
    );
  };
  /** The net present value the command line computes from an exported file. */
  const netPresentValue = async (file: string): Promise<number> => {
    const printed: string[] = [];
    const words = ["run", "--assumptions", "exported", "--lines", "returns.npv", "--format", "json"];
    await ironbook(words, {
      lines: () => (async function* () {})(),
      read: () => file,
      print: (line) => printed.push(line),
      complain: (line) => printed.push(line),
    });
    const { lines } = JSON.parse(printed.join("\n")) as { lines: Record<string, { value: number }> };
    return lines["returns.npv"]?.value ?? Number.NaN;
  };
  const choose = async (name: string, content: string): Promise<void> => {
    await pane
      .locator("input[type=file]")
      .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content, "utf8") });
  };
  const exported = async (name: string): Promise<string> => {
    const [file] = await Promise.all([w.page.waitForEvent("download"), button(name).click()]);
    return readFile(await file.path(), "utf8");
  };
  /** The pane is drawn at its new width. */
  const drawn = (): Promise<void> =>
    w.inPane(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));

  beforeAll(async () => {
    w = await openWorkbench({ width: 1500, height: 900 });
    pane = w.page.frameLocator("#pane");
    await openBlank();
  });
  afterAll(async () => {
    await w?.close();
  });

  describe("a first visit", () => {
    test("three cards lead to the question where the table should stand", async () => {
      await says("1 of 3");
      await button("Next").click();
      await says(`${INPUTS} assumptions, each with its unit`);
      await button("Next").click();
      await says("3 of 3");
      await button("Load the reference set").click();
      await pane.getByRole("dialog", { name: "Load the assumptions" }).waitFor();
    });

    test("a new sheet is the first choice, and nothing is written before it is confirmed", async () => {
      expect(await pane.getByRole("radio", { name: "A new sheet, Assumptions" }).isChecked()).toBe(true);
      await says("nothing is lost");
      expect(await sheets()).toEqual(["Notes"]);
      await button("Write").click();
      await says("Written to sheet Assumptions.");
      expect(await sheets()).toEqual(["Notes", "Assumptions"]);
      expect(await w.value(`Assumptions!B${await rowOf("market.hbi_price")}`)).toBe(PRICE);
    });

    test("functions read the table at once", async () => {
      await activate("Notes");
      await w.type("A1", "=IRON.PROJECT_NPV()");
      const value = await w.until("Notes!A1", (v) => typeof v === "number");
      await w.type("A2", "=IRON.PROJECT_NPV(Assumptions)");
      await w.until("Notes!A2", value);
      await write(`Assumptions!B${await rowOf("market.hbi_price")}`, [[400]]);
      await w.until("Notes!A2", (v) => typeof v === "number" && v > Number(value));
      await write("Notes!A1", [[""], [""]]);
    });

    test("taken back, the sheet is gone, once it is said that a price typed there goes with it", async () => {
      await button("Remove what was written").click();
      await says("1 cell of Assumptions was changed since it was written.");
      await button("Keep").click();
      expect(await sheets()).toEqual(["Notes", "Assumptions"]);
      await button("Remove what was written").click();
      await button("Remove all the same").click();
      await says("Sheet Assumptions is removed again.");
      expect(await sheets()).toEqual(["Notes"]);
      await button("Remove what was written").first().waitFor({ state: "detached" });
    });
  });

  describe("reading", () => {
    test("choosing a set changes its values and says what it is", async () => {
      const set = pane.getByRole("combobox", { name: "Reference set" });
      const announced = reference.sets.find(({ name }) => name === "announced");
      await set.selectOption("announced");
      await says(announced?.description ?? "no such set");
      await set.selectOption("spec-consistent");
    });

    test("search finds words in any order, and says so when it finds none", async () => {
      const search = pane.getByRole("searchbox", { name: "Search assumptions" });
      await search.fill("italy hbi");
      await rows().filter({ hasText: "market.hbi_price" }).waitFor();
      await search.fill("no such thing");
      await says("No assumption fits");
      await search.fill("");
      await counted(`${INPUTS} assumptions`);
    });

    test("filters by section and by kind of source count and clear", async () => {
      await button("Filters").click();
      await pane.getByRole("combobox", { name: "Section" }).selectOption("Market");
      const inputs = reference.rows("spec-consistent").filter(({ step }) => step === undefined);
      const inMarket = inputs.filter(({ section }) => section.id === "market_inputs").length;
      await counted(`${inMarket} of ${INPUTS}`);
      await pane.getByRole("checkbox", { name: "Law" }).check();
      await says("No assumption fits");
      await pane.getByRole("combobox", { name: "Section" }).selectOption("");
      const law = inputs.filter(({ source }) => source.kind === "law").length;
      await counted(`${law} of ${INPUTS}`);
      await button("Clear filters").click();
      await counted(`${INPUTS} assumptions`);
      await button("Filters").click();
    });

    test("a row opens to its source, and a click on it again closes it", async () => {
      await pane.getByRole("searchbox").fill("market.hbi_price");
      const row = rows().filter({ hasText: "market.hbi_price" });
      await row.getByRole("button").click();
      await row.getByText(/^Through the cycle: mean 381/).waitFor();
      const link = row.getByRole("link");
      expect(await link.getAttribute("rel")).toContain("noopener");
      await row.getByRole("button").first().click();
      await row.getByRole("link").first().waitFor({ state: "detached" });
      await pane.getByRole("searchbox").fill("");
    });
  });

  describe("the table in a workbook", () => {
    let before: unknown;
    beforeAll(async () => {
      await openReference();
    });

    test("the first steps lead to the table that is there", async () => {
      await button("Next").click();
      await button("Next").click();
      await says("Table Assumptions_table on sheet Assumptions holds the assumptions.");
      await button("Load the reference set").first().waitFor({ state: "detached" });
      await activate("Start");
      await button("Go to the table").click();
      await probe(
        async () => (await w.page.locator('[data-u-comp="defined-name"] input').first().inputValue()) !== "A1",
        () => "nothing was selected",
      );
    });

    test("a second table has a name of its own, and functions read it", async () => {
      await pane.getByRole("combobox", { name: "Reference set" }).selectOption("announced");
      await button("Load into sheet").click();
      await pane.getByRole("radio", { name: "A new sheet, Assumptions 2" }).check();
      await says("Formulas that read this table name its columns: Assumptions_table_2[[Key]:[Value]].");
      await says("nothing is lost");
      await button("Write").click();
      await says("Written to sheet Assumptions 2.");
      await says("Table Assumptions_table_2 on sheet Assumptions 2, as in the reference set.");
      await says("Another table of assumptions stands in this workbook: Assumptions_table on sheet Assumptions.");
      await activate("Assumptions");
      await says("Table Assumptions_table on sheet Assumptions, ");
      await pane.getByRole("combobox", { name: "Table" }).selectOption("Assumptions_table_2");
      await says("Table Assumptions_table_2 on sheet Assumptions 2, as in the reference set.");
      await activate("Start");
      await w.type("M1", '=IRON.PROJECT_NPV("announced")');
      const announced = await w.until("Start!M1", (v) => typeof v === "number");
      await w.type("M2", "=IRON.PROJECT_NPV(Assumptions_table_2[[Key]:[Value]])");
      await w.until("Start!M2", announced);
      await write("Start!M1", [[""], [""]]);
      await button("Remove what was written").click();
      await says("Sheet Assumptions 2 is removed again.");
      await says("Table Assumptions_table on sheet Assumptions, as in the reference set.");
      await setIs("spec-consistent");
    });

    test("another set than the table's is said, and led back from", async () => {
      await chosenSet().selectOption("announced");
      await says(/The table starts from the set 'spec-consistent'; here it is compared with 'announced'/);
      await says(/\d+ changed from the reference set/);
      await button("Compare with the table's set").click();
      await setIs("spec-consistent");
      await says("Table Assumptions_table on sheet Assumptions, as in the reference set.");
      await button("Compare with the table's set").first().waitFor({ state: "detached" });
    });

    test("the set follows the row that names it", async () => {
      const row = await rowOf("set");
      await write(`Assumptions!B${row}`, [["announced"]]);
      await setIs("announced");
      await write(`Assumptions!B${row}`, [["no such set"]]);
      await says(new RegExp(`Row ${row}: there is no reference set 'no such set'`));
      await setIs("announced");
      await write(`Assumptions!B${row}`, [["spec-consistent"]]);
      await setIs("spec-consistent");
      await says("as in the reference set");
    });

    test("a key written over and a row taken out are named in the status", async () => {
      const row = await rowOf("ore.grade");
      await write(`Assumptions!A${row}`, [["my note"]]);
      await says("1 key missing, 1 row to mend.");
      await says(new RegExp(`Row ${row}: there is no assumption 'my note'`));
      await says("No row for ore.grade: the functions take the value of spec-consistent.");
      await pane.getByText("as in the reference set").first().waitFor({ state: "detached" });
      await write(`Assumptions!A${row}`, [["ore.grade"]]);
      await says("as in the reference set");
      const last = await rowOf("discount.timing");
      const cells = await w.formulas(`Assumptions!A${last}:B${last}`);
      await write(`Assumptions!A${last}`, [["", ""]]);
      await says("Table Assumptions_table on sheet Assumptions, 1 key missing.");
      await write(`Assumptions!A${last}`, cells as (string | number | null)[][]);
      await says("as in the reference set");
    });

    test("when nothing differs, one sentence says so", async () => {
      await button("Read back").click();
      const region = pane.getByRole("region", { name: "Differences", exact: true });
      await region.getByText("Nothing differs: the table says what the reference set says.").waitFor();
      expect(await region.getByRole("list").count()).toBe(0);
      await button("Close the differences").click();
    });

    test("over filled cells it shows what would be lost; cancelled, everything stays", async () => {
      await write("Start!A90", [
        ["mine", 42, "=1+1"],
        ["'=not a formula", null, "last"],
      ]);
      await activate("Start");
      await w.goTo("A90");
      before = await w.formulas(`Start!A88:M${LAST + 6}`);
      await button("Load into sheet").click();
      await pane.getByRole("radio", { name: "At the selected cell, Start!A90" }).check();
      await says(`5 filled cells in Start!A90:L${LAST} would change:`);
      const list = pane.getByRole("list", { name: "Cells that would change" });
      expect(await list.getByRole("listitem").allTextContents()).toEqual([
        "A90  mine → Assumptions: spec-consistent",
        "B90  42 → empty",
        "C90  =1+1 → empty",
        `A91  =not a formula → ${reference.sets[0]?.description}`,
        "C91  last → empty",
      ]);
      await button("Cancel").click();
      expect(await w.formulas(`Start!A88:M${LAST + 6}`)).toEqual(before);
      await button("Remove what was written").first().waitFor({ state: "detached" });
    });

    test("overwritten when told so, and the former cells come back exactly", async () => {
      await w.inPane(() =>
        Excel.run(async (c) => {
          const cell = c.workbook.worksheets.getItem("Start").getRange("B90");
          cell.format.font.bold = true;
          cell.format.fill.color = "#FF0000";
          cell.numberFormat = [["0.00"]];
          await c.sync();
        }),
      );
      await button("Load into sheet").click();
      await pane.getByRole("radio", { name: "At the selected cell" }).check();
      await button("Overwrite 5 and write").click();
      await says("Written to sheet Start.");
      expect(await w.value("Start!A90")).toBe("Assumptions: spec-consistent");
      await button("Remove what was written").click();
      await says("What was written to Start is removed; the former cells are back.");
      expect(await w.formulas(`Start!A88:M${LAST + 6}`)).toEqual(before);
      const look = await w.inPane(() =>
        Excel.run(async (c) => {
          const sheet = c.workbook.worksheets.getItem("Start");
          const cell = sheet.getRange("B90").load("numberFormat");
          cell.format.font.load("bold");
          cell.format.fill.load("color");
          const empty = sheet.getRange("B64");
          empty.format.fill.load("color");
          await c.sync();
          return [cell.numberFormat[0]?.[0], cell.format.font.bold, cell.format.fill.color, empty.format.fill.color];
        }),
      );
      expect(look).toEqual(["0.00", true, "#FF0000", "#FFFFFF"]);
      await write(
        "Start!A90",
        Array.from({ length: 2 }, () => ["", "", ""]),
      );
    });

    test("a changed value is shown beside the reference and beside the last load", async () => {
      await write(`Assumptions!B${await rowOf("market.hbi_price")}`, [[400]]);
      await says("1 changed from the reference set");
      await button("Load into sheet").click();
      expect(await pane.getByRole("radio", { name: /^Over the table/ }).isChecked()).toBe(true);
      await says("1 filled cell in");
      const [lost] = await pane.getByRole("list", { name: "Cells that would change" }).getByRole("listitem").all();
      expect(await lost?.textContent()).toMatch(
        /^B\d+ HBI reference price.* market\.hbi_price400 US\$\/t HBI → 360 US\$\/t HBI$/,
      );
      await button("Overwrite 1 and write").click();
      await says("Written to sheet Assumptions.");
      await says("as in the reference set");
      await write(`Assumptions!B${await rowOf("market.hbi_price")}`, [[410]]);
      await write(`Assumptions!B${await rowOf("ore.grade")}`, [[0.9]]);
      await button("Read back").click();
      await says("From the reference set: 2");
      await says("Since the last load: 2");
      const row = pane.getByRole("row", { name: /HBI reference price/ });
      expect(await row.getByRole("cell").allTextContents()).toEqual([
        "410 US$/t HBI",
        `${PRICE} US$/t HBI`,
        `${PRICE} US$/t HBI`,
      ]);
    });

    test("changed and outside its range are filters, and marks beside the value", async () => {
      await button("Filters").click();
      await pane.getByRole("checkbox", { name: "Changed from the reference" }).check();
      await counted(`2 of ${INPUTS}`);
      await pane.getByRole("checkbox", { name: "Outside its range" }).check();
      await counted(`1 of ${INPUTS}`);
      await rows().filter({ hasText: "ore.grade" }).getByText("outside its range").waitFor();
      await button("Clear filters").click();
      await button(/^Filters/).click();
    });

    test("rows with an unknown key, a blank and a text are named in words", async () => {
      const row = await rowOf("ore.grade");
      await write(`Assumptions!B${row}`, [["much"], [""]]);
      await write(`Assumptions!A${row + 2}`, [["mine.recoverie"]]);
      await says("Rows to mend: 3");
      const named = pane.getByRole("region", { name: "Differences", exact: true }).getByRole("listitem");
      const texts = (await named.allTextContents()).join("\n");
      expect(texts).toMatch(new RegExp(`Row ${row}: ore\\.grade must be a number, got 'much'`));
      expect(texts).toMatch(new RegExp(`Row ${row + 1}: ore\\.waste_grade is blank`));
      expect(texts).toMatch(new RegExp(`Row ${row + 2}: .*'mine\\.recoverie'.*mine\\.recovery`));
      await button("Close the differences").click();
      await button("Load into sheet").click();
      await button(/^Overwrite \d+ and write$/).click();
      await says("as in the reference set");
    });

    test("going to a cell selects it in the sheet", async () => {
      await activate("Start");
      await pane.getByRole("searchbox").fill("market.hbi_price");
      const row = rows().filter({ hasText: "market.hbi_price" });
      await row.getByRole("button").first().click();
      await row.getByRole("button", { name: "Go to its cell" }).click();
      await probe(
        async () => (await w.page.locator('[data-u-comp="defined-name"] input').first().inputValue()) !== "A1",
        () => "nothing was selected",
      );
      await row.getByRole("button").first().click();
      await pane.getByRole("searchbox").fill("");
    });
  });

  describe("editing", () => {
    const key = "market.hbi_price";
    const row = (): Locator => rows().filter({ hasText: key });
    const field = (): Locator => row().getByRole("textbox", { name: "Value, US$/t HBI" });
    const find = async (words: string): Promise<void> => {
      await pane.getByRole("searchbox").fill(words);
      await rows().filter({ hasText: words }).getByRole("button").first().click();
    };
    const close = async (): Promise<void> => {
      for (const open of await rows().getByRole("button", { expanded: true }).all()) await open.click();
      await pane.getByRole("searchbox").fill("");
    };
    const focused = (): Promise<string> =>
      w.inPane(() => (document.activeElement instanceof HTMLInputElement ? document.activeElement.value : ""));
    const priceCell = async (): Promise<string> => `Assumptions!B${await rowOf(key)}`;
    const formulaOf = async (address: string): Promise<unknown> => (await w.formulas(address))[0]?.[0];

    beforeAll(openReference);

    test("Enter saves, the functions follow, and the focus stays in the field", async () => {
      await button("Skip").click();
      await activate("Start");
      await w.type("M1", "=IRON.PROJECT_NPV(Assumptions)");
      const before = Number(await w.until("Start!M1", (v) => typeof v === "number"));
      await find(key);
      await field().fill("455.5");
      await field().press("Enter");
      await says(`Written to the sheet; before: ${PRICE} US$/t HBI.`);
      expect(await w.value(await priceCell())).toBe(455.5);
      await w.until("Start!M1", (v) => typeof v === "number" && v > before);
      await row().getByText(`changed from ${PRICE}`).waitFor();
      expect(await focused()).toBe("455.5");
      await row().getByRole("button", { name: "Put back" }).click();
      await w.until(await priceCell(), PRICE);
      await w.until("Start!M1", before);
      expect(await focused()).toBe(String(PRICE));
      await write("Start!M1", [[""]]);
    });

    test("Escape gives up, and what is wrong is said beside the field", async () => {
      await field().fill("minus");
      await field().press("Enter");
      await row().getByText("market.hbi_price must be a number, got 'minus'").waitFor();
      expect(await field().getAttribute("aria-invalid")).toBe("true");
      await field().fill("-1");
      await row().getByRole("button", { name: "Save" }).click();
      await row()
        .getByText(/market\.hbi_price must satisfy .*got -1/)
        .waitFor();
      await field().press("Escape");
      expect(await focused()).toBe(String(PRICE));
      expect(await w.value(await priceCell())).toBe(PRICE);
      await row().getByRole("button", { name: "Save" }).waitFor({ state: "detached" });
    });

    test("a formula in the cell is told, and written over only when the user says so", async () => {
      await write(await priceCell(), [["=300+30"]]);
      await row().getByText("computed in the sheet").waitFor();
      await row().getByText("The cell computes it: =300+30").waitFor();
      await field().fill("340");
      await field().press("Enter");
      await row().getByText("The cell holds the formula =300+30.").waitFor();
      await row().getByRole("button", { name: "Leave it" }).click();
      expect(await formulaOf(await priceCell())).toBe("=300+30");
      await field().fill("340");
      await field().press("Enter");
      await row().getByRole("button", { name: "Write over it" }).click();
      await w.until(await priceCell(), 340);
      expect(await formulaOf(await priceCell())).toBe(340);
      await row().getByRole("button", { name: "Put back" }).click();
      await w.until(await priceCell(), 330);
      expect(await formulaOf(await priceCell())).toBe("=300+30");
    });

    test("back to the set's value is one button", async () => {
      await write(await priceCell(), [[333]]);
      // the pane asks before it writes over a value that it has not seen yet
      await row().getByText("333 US$/t HBI").first().waitFor();
      await row()
        .getByRole("button", { name: `Back to the set's ${PRICE} US$/t HBI` })
        .click();
      await w.until(await priceCell(), PRICE);
      await says("as in the reference set");
      await close();
    });

    test("a fraction is typed as the percentage it is shown as", async () => {
      await find("ore.grade");
      const grade = rows().filter({ hasText: "ore.grade" });
      await grade.getByText("0.4 in the sheet").waitFor();
      await grade.getByRole("textbox", { name: "Value, %" }).fill("41.5");
      await grade.getByText("0.415 in the sheet").waitFor();
      await w.page.keyboard.press("Enter");
      await w.until(`Assumptions!B${await rowOf("ore.grade")}`, 0.415);
      await grade.getByRole("button", { name: "Put back" }).click();
      await says("as in the reference set");
      await close();
    });

    test("a choice is a list, a question of yes or no a switch", async () => {
      await find("tax.incentive");
      const incentive = rows().filter({ hasText: "tax.incentive" });
      await incentive.getByRole("combobox", { name: "Value" }).selectOption("industrial park");
      await incentive.getByRole("button", { name: "Save" }).click();
      await w.until(`Assumptions!B${await rowOf("tax.incentive")}`, "industrial park");
      await incentive.getByRole("button", { name: "Put back" }).click();
      await close();
      await find("debt.eca_speculative");
      const speculative = rows().filter({ hasText: "debt.eca_speculative" });
      await speculative.getByRole("switch").press("Space");
      await w.until(`Assumptions!B${await rowOf("debt.eca_speculative")}`, "no");
      await speculative.getByRole("button", { name: "Put back" }).click();
      await says("as in the reference set");
      await close();
    });

    test("a key without a row gets one behind the last, and a key the set leaves open can be given and taken out", async () => {
      const own = await rowOf("discount.timing");
      const [before = []] = await w.values(`Assumptions!A${own}:L${own}`);
      const end = (await w.values("Assumptions!A1:A1000")).findLastIndex(([cell]) => cell !== null) + 2;
      await write(`Assumptions!A${own}`, [["", ""]]);
      await says("1 key missing");
      await find("discount.timing");
      const timing = rows().filter({ hasText: "discount.timing" });
      await timing.getByRole("combobox", { name: "Value" }).selectOption("end");
      await timing.getByRole("button", { name: "Save" }).click();
      await w.until(`Assumptions!B${end}`, "end");
      expect((await w.values(`Assumptions!A${end}:L${end}`))[0]).toEqual([before[0], "end", ...before.slice(2)]);
      await timing.getByRole("button", { name: "Put back" }).click();
      await w.until(`Assumptions!A${end}`, null);
      await write(`Assumptions!A${own}`, [[before[0] ?? null, before[1] ?? null] as (string | number | null)[]]);
      await says("as in the reference set");
      await close();

      await button("Filters").click();
      await pane.getByRole("checkbox", { name: "Without a value" }).check();
      await find("capital.phasing.4");
      const fourth = rows().filter({ hasText: "capital.phasing.4" });
      await fourth.getByRole("textbox").fill("10");
      await w.page.keyboard.press("Enter");
      await w.until(`Assumptions!B${end}`, 0.1);
      await fourth.getByText(/The model refuses these values together/).waitFor();
      await fourth.getByRole("button", { name: "Take its row out" }).click();
      await w.until(`Assumptions!A${end}`, null);
      await pane.getByRole("checkbox", { name: "Without a value" }).uncheck();
      await button("Filters").click();
      await close();
    });

    test("where no table is loaded, the field says so and leads to the load", async () => {
      await openBlank();
      await button("Skip").click();
      await find(key);
      await row().getByText("To change a value, load the assumptions into a sheet first").waitFor();
      await row().getByRole("button", { name: "Load into sheet" }).click();
      await pane.getByRole("dialog", { name: "Load the assumptions" }).waitFor();
      await button("Cancel").click();
      await close();
      await openReference();
      await button("Skip").click();
    });
  });

  describe("files", () => {
    test("what is exported is imported again as it was", async () => {
      await write(`Assumptions!B${await rowOf("market.hbi_price")}`, [[333.25]]);
      await says("1 changed from the reference set");
      await button("Files").click();
      const json = await exported("Export JSON");
      await says("assumptions-spec-consistent.json is in your downloads.");
      const content = JSON.parse(json) as { set: string; values: Record<string, number> };
      expect(Object.keys(content)).toEqual(["set", "values"]);
      expect(content.set).toBe("spec-consistent");
      expect(content.values["market.hbi_price"]).toBe(333.25);
      const csv = await exported("Export CSV");
      expect(csv).toContain("market.hbi_price,333.25,");
      await activate("Start");
      await w.type("M1", "=IRON.PROJECT_NPV(Assumptions)");
      const value = Number(await w.until("Start!M1", (v) => typeof v === "number"));
      for (const file of [json, csv]) expect(await netPresentValue(file)).toBeCloseTo(value, 3);
      await write("Start!M1", [[""]]);
      for (const [name, text] of [
        ["again.json", json],
        ["again.csv", csv],
      ] as const) {
        await choose(name, text);
        await pane.getByRole("heading", { name: `From ${name}` }).waitFor();
        await says(`${ALL} values read, 1 of them not as in the set. Nothing is written yet.`);
        await button("Discard").click();
      }
    });

    test("a file of a table names the set of the table, whatever set is chosen", async () => {
      await chosenSet().selectOption("announced");
      await says("The table starts from the set 'spec-consistent'");
      const csv = await exported("Export CSV");
      await says("assumptions-spec-consistent.csv is in your downloads.");
      expect(csv.split("\r\n")[1]).toMatch(/^set,spec-consistent,/);
      await button("Compare with the table's set").click();
    });

    test("a file that says nothing changes nothing", async () => {
      await choose("notes.csv", "x,y\n");
      await says(/no key and value columns found/);
      await says("1 changed from the reference set");
      expect(await pane.getByRole("region", { name: /^From / }).count()).toBe(0);
      await choose("wrong.csv", "Key,Value\nore.grad,0.4\n");
      await says(/Row 2: .*'ore\.grad'/);
      await says("1 changed from the reference set");
      const region = pane.getByRole("region", { name: "From wrong.csv" });
      expect(await region.getByRole("button", { name: "Load into sheet" }).count()).toBe(0);
      await button("Discard").click();
    });

    test("bad rows of a file are named, and a formula in it is written as text", async () => {
      const price = await rowOf("market.hbi_price");
      const link = '=HYPERLINK(""https://example.com"",""prize"")';
      await choose("bad.csv", `Key,Value\nmarket.hbi_price,"${link}"\nore.grade,0.41\nore.grad,0.4\n`);
      await says("Rows of the file to mend: 2");
      await says(/Row 2: market\.hbi_price must be a number, got '=HYPERLINK/);
      await says(/Row 4: .*'ore\.grad'.*ore\.grade/);
      await pane.getByRole("region", { name: "From bad.csv" }).getByRole("button", { name: "Load into sheet" }).click();
      await button(/^Overwrite \d+ and write$/).click();
      await says("Written to sheet Assumptions.");
      expect(await w.value(`Assumptions!B${await rowOf("ore.grade")}`)).toBe(0.41);
      expect(await w.value(`Assumptions!B${price}`)).toBe(link.replaceAll('""', '"'));
      const { links, frames } = await w.inPane(() => ({
        links: document.querySelectorAll("a[href*='example.com']").length,
        frames: document.querySelectorAll("iframe, object, embed").length,
      }));
      expect([links, frames]).toEqual([0, 0]);
      await button("Remove what was written").click();
      await says("the former cells are back");
      expect(await w.value(`Assumptions!B${price}`)).toBe(333.25);
    });

    test("a file that is none is refused in words", async () => {
      await choose("broken.json", "{ not json");
      await says("this is not JSON from 'not json' on");
      await choose("open.csv", 'Key,Value\nore.grade,"0.4\n');
      await says("a quoted cell must end at its second quote");
      await choose("empty.csv", "");
      await says("the file holds no assumptions");
      await button("Close this message").click();
      await button("Files").click();
    });
  });

  test("colours stay with the workbook when the pane is loaded again; the set is the table's", async () => {
    await chosenSet().selectOption("owner-2024");
    await openTab(pane, "About");
    await pane.getByRole("radio", { name: "Dark" }).check();
    const bytes = await w.page.evaluate(() => window.workbench?.save() ?? []);
    await open(Uint8Array.from(bytes), "kept.xlsx");
    await setIs("spec-consistent");
    expect(await w.inPane(() => document.documentElement.style.colorScheme)).toBe("dark");
    expect(await pane.getByText("1 of 3").count()).toBe(0);
    await openTab(pane, "About");
    await pane.getByRole("radio", { name: "As Excel or the system" }).check();
    for (const [name, folder] of [
      ["Open the function pages", "help"],
      ["Open the manual of the model", "manual"],
    ] as const) {
      const address = await pane.getByRole("link", { name }).getAttribute("href");
      expect(address).toBe(`${folder}/index.html`);
      expect(readFileSync(`dist/addin/${address}`, "utf8"), name).toContain("<html");
    }
    await openTab(pane, "Assumptions");
  });

  test("in a workbook without a table the chosen set is kept", async () => {
    await openBlank();
    await button("Skip").click();
    await chosenSet().selectOption("owner-2024");
    const bytes = await w.page.evaluate(() => window.workbench?.save() ?? []);
    await open(Uint8Array.from(bytes), "kept.xlsx");
    await setIs("owner-2024");
    await openReference();
    await setIs("spec-consistent");
  });

  describe("looks", () => {
    const LOOKS = [
      ["light", { colorScheme: "light", forcedColors: "none" }],
      ["dark", { colorScheme: "dark", forcedColors: "none" }],
      ["high contrast", { colorScheme: "light", forcedColors: "active" }],
    ] as const;
    beforeAll(async () => {
      await openReference();
      await button("Skip").click();
    });
    afterAll(async () => {
      await w.page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
      await paneWidth(w, 360);
    });

    /** Letters of every kind, set on purpose: what fits is the pane's doing, not that of the fonts of this machine. */
    const LETTERS = [
      ["as the machine has them", ""],
      ["wide", "font-family: Verdana, 'DejaVu Sans', monospace !important; letter-spacing: 0.1em !important"],
      ["narrow", "font-family: 'Arial Narrow', 'DejaVu Sans Condensed' !important; letter-spacing: -0.05em !important"],
    ] as const;
    const setLetters = (style: string): Promise<void> =>
      w.inPane((rules) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`* { ${rules} }`);
        document.adoptedStyleSheets = [sheet];
      }, style);
    const fits = async (what: string): Promise<void> => {
      for (const [letters, style] of LETTERS) {
        await setLetters(style);
        for (const width of [320, 270]) {
          await paneWidth(w, width);
          await drawn();
          expect(await overflow(w), `${what}, ${width} px, letters ${letters}`).toBeLessThanOrEqual(0);
        }
      }
      await setLetters("");
      await paneWidth(w, 320);
    };

    test.each(LOOKS)("%s: no complaint of an accessibility check, no scrolling sideways", async (_, media) => {
      // colours on their way to others are no colours to judge
      await w.page.emulateMedia({ ...media, reducedMotion: "reduce" });
      await paneWidth(w, 320);
      await button("Read back").click();
      await button("Filters").click();
      await pane.getByRole("searchbox").fill("market.hbi_price");
      const row = rows().filter({ hasText: "market.hbi_price" }).getByRole("button").first();
      await row.click();
      const field = rows().getByRole("textbox", { name: "Value, US$/t HBI" });
      await field.fill("not a price");
      await field.press("Enter");
      await rows().getByText("must be a number").waitFor();
      expect(await complaints(w)).toEqual([]);
      await fits("the list");
      await field.press("Escape");
      await button("Load into sheet").click();
      await says(/would change|nothing is lost/);
      expect(await complaints(w)).toEqual([]);
      await fits("the dialog");
      await w.page.keyboard.press("Escape");
      await row.click();
      await button("Close the differences").click();
      await button("Filters").click();
      await pane.getByRole("searchbox").fill("");
      await openTab(pane, "About");
      expect(await complaints(w)).toEqual([]);
      await fits("about");
      await openTab(pane, "Assumptions");
    });
  });

  test("tabs without room stand in a menu, and are reached by arrows as well", async () => {
    await paneWidth(w, 130);
    await drawn();
    const more = button(/^\d+ more parts?$/);
    await more.click();
    await pane.getByRole("menuitem", { name: "About" }).waitFor();
    expect(await complaints(w)).toEqual([]);
    await w.page.keyboard.press("Escape");
    await pane.getByRole("menu").waitFor({ state: "detached" });
    await w.page.keyboard.press("Enter");
    await w.page.keyboard.press("End");
    await w.page.keyboard.press("Enter");
    await pane.getByRole("tab", { name: "About", selected: true }).waitFor();
    await says("Nothing leaves the machine");
    await w.page.keyboard.press("Home");
    await pane.getByRole("tab", { name: "This number", selected: true }).waitFor();
    await w.page.keyboard.press("ArrowRight");
    await pane.getByRole("tab", { name: "Assumptions", selected: true }).waitFor();
    // with room for all there is no menu
    await paneWidth(w, 640);
    await drawn();
    await more.waitFor({ state: "detached" });
    await paneWidth(w, 360);
    await drawn();
  });

  test("a tab is as it was left", async () => {
    await pane.getByRole("searchbox").fill("market.hbi_price");
    await openTab(pane, "About");
    await openTab(pane, "Assumptions");
    expect(await pane.getByRole("searchbox").inputValue()).toBe("market.hbi_price");
    await pane.getByRole("searchbox").fill("");
  });

  test("by keyboard alone: tabs, set, search, a row, a load and its confirmation", async () => {
    await openReference();
    const key = (name: string): Promise<void> => w.page.keyboard.press(name);
    const focused = (): Promise<string> =>
      w.inPane(() => {
        const { activeElement: at } = document;
        const label = at instanceof HTMLInputElement || at instanceof HTMLSelectElement ? at.labels?.[0] : undefined;
        if (at?.getAttribute("role") === "tabpanel") return "";
        return at?.getAttribute("aria-label") ?? label?.textContent ?? at?.textContent ?? "";
      });
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let presses = 0; presses < 30; presses++) {
        if (name.test(await focused())) return;
        await key("Tab");
      }
      throw new Error(`the tab key does not lead to ${name}; it is at ${await focused()}`);
    };
    await pane.getByRole("tab", { name: "Assumptions" }).focus();
    await key("ArrowLeft");
    await pane.getByRole("tab", { name: "This number", selected: true }).waitFor();
    await key("ArrowLeft");
    await pane.getByRole("tab", { name: "About", selected: true }).waitFor();
    await key("ArrowRight");
    await key("ArrowRight");
    await pane.getByRole("tab", { name: "Assumptions", selected: true }).waitFor();
    await tabTo(/^Skip$/);
    await key("Enter");
    await pane.getByRole("tab", { name: "Assumptions" }).focus();
    await tabTo(/^Reference set/);
    await key("ArrowDown");
    const set = await pane.getByRole("combobox", { name: "Reference set" }).inputValue();
    expect(set).toBe(reference.sets[1]?.name);
    await tabTo(/^Search/);
    await w.page.keyboard.type("market.hbi_price");
    await counted(`1 of ${INPUTS}`);
    await tabTo(/market\.hbi_price/);
    await key("Enter");
    await says(/^Through the cycle: mean 381/);
    await key("Space");
    await pane
      .getByText(/^Through the cycle: mean 381/)
      .first()
      .waitFor({ state: "detached" });
    await pane.getByRole("tab", { name: "Assumptions" }).focus();
    await tabTo(/^Load into sheet$/);
    await key("Enter");
    await pane.getByRole("radio", { name: /^Over the table/ }).waitFor();
    await tabTo(/^Over the table/);
    await key("ArrowDown");
    await says("nothing is lost");
    await tabTo(/^Write$/);
    await key("Space");
    await says("Written to sheet Assumptions 2.");
    expect(await sheets()).toContain("Assumptions 2");
    await probe(
      async () => (await focused()) === "Load into sheet",
      () => "the focus does not return",
    );
  });

  describe("safety", () => {
    test("the built page carries a strict policy", () => {
      const page = readFileSync("dist/addin/taskpane.html", "utf8");
      const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1] ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("connect-src 'self'");
      expect(policy).toContain("base-uri 'none'");
      expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|http:/);
      expect(page).not.toMatch(/<script(?![^>]*src=)|\son\w+=|\sstyle=/);
    });

    test("nothing is refused but office.js's own styles, nothing left the machine, nothing broke", async () => {
      const loads = w.problems.filter((p) => /Content Security Policy/.test(p)).length / OFFICE_STYLES;
      expect(loads).toBe(pages);
      const others = w.problems.filter((p) => !/Applying inline style violates/.test(p) && !LEFT_OVER.test(p));
      expect(others).toEqual([]);
      expect(w.outside).toEqual([]);
    });

    test("outside Excel the pane can be read and says that it cannot write", async () => {
      const page = await w.page.context().newPage();
      await page.goto(`${w.url}addin/taskpane.html`);
      await page.getByText("This page stands outside Excel").waitFor();
      expect(await page.getByRole("button", { name: "Load into sheet" }).count()).toBe(0);
      await page.getByRole("button", { name: "Skip" }).click();
      await page.getByRole("button", { name: "Files" }).click();
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Export CSV" }).click(),
      ]);
      expect(await readFile(await file.path(), "utf8")).toContain(`market.hbi_price,${PRICE},`);
      await page.close();
    });
  });
});
