import { describe, expect, it } from "vitest";
import { HostFailure } from "../../../src/taskpane/port";
import { tableIn } from "../../../src/taskpane/store/sheet";
import { type Content, FakeWorkbook, paneOver, settled, table } from "../workbook";

const KEY = "market.hbi_price";

/** A pane that has read a table with these rows. */
async function opened(...rows: Content[][]) {
  const book = new FakeWorkbook();
  book.tables.set("Assumptions", table(...rows));
  const pane = paneOver(book);
  await pane.sheet.read();
  const rowIn = (key: string) => book.tables.get("Assumptions")?.find(([cell]) => cell === key);
  const draft = (key = KEY) => pane.store.getState().edits.drafts.get(key);
  const written = (key = KEY) => pane.store.getState().edits.written.get(key);
  const saved = async (text: string, key = KEY) => {
    pane.edits.type(key, text);
    await pane.edits.save(key);
  };
  return { book, pane, edits: pane.edits, rowIn, draft, written, saved };
}

describe("a value that is edited", () => {
  it("is written to the cell of its key and read back at once", async () => {
    const { pane, rowIn, draft, written, saved } = await opened(["ore.grade", 0.4, ""], [KEY, 320, "US$/t HBI"]);
    await saved("355.5");
    expect(rowIn(KEY)).toEqual([KEY, 355.5, "US$/t HBI"]);
    expect(tableIn(pane.store.getState())?.values.get(KEY)).toBe(355.5);
    expect([draft(), written()]).toEqual([undefined, { before: { value: 320 }, now: { value: 355.5 } }]);
  });

  it.each([
    ["a percentage where the pane shows one", "ore.grade", "41", 0.41],
    ["a percentage with its sign", "ore.grade", "41.5 %", 0.415],
    ["a number in groups of three", KEY, "1 250.5", 1250.5],
    ["a number with a decimal comma", KEY, "355,5", 355.5],
    ["the word of a choice", "tax.incentive", "industrial park", "industrial park"],
    ["an entry of a table", "carbon.free_share.2028", "85", 0.85],
  ])("is %s", async (_, key, text, held) => {
    const { rowIn, saved } = await opened([key, null, ""]);
    await saved(text, key);
    expect(rowIn(key)?.[1]).toBe(held);
  });

  it.each([
    ["a text", KEY, "much", "model.notANumber"],
    ["nothing", KEY, " ", "model.blank"],
    ["a number without a meaning", KEY, "-1", "model.outside"],
    ["a share above one", "ore.grade", "140", "model.outsideRule"],
    ["no word of the choice", "tax.incentive", "sometimes", "model.notAChoice"],
  ])("is not written where it is %s, and the check says why", async (_, key, text, id) => {
    const { rowIn, draft, saved } = await opened([key, 0, ""]);
    await saved(text, key);
    expect(draft(key)?.problem?.id).toContain(id);
    expect(rowIn(key)?.[1]).toBe(0);
  });

  it.each([
    ["its unit is another", [[KEY, 0.32, "US$/kg"]]],
    [
      "a relative key changes it",
      [
        [KEY, 320, ""],
        [`${KEY}.times`, 0.9, ""],
      ],
    ],
  ])("is not written where %s, since another number would be read", async (_, rows) => {
    const { edits, rowIn, draft, saved } = await opened(...rows);
    for (const write of [() => saved("350"), () => edits.put(KEY, { typed: { value: 350 } })]) {
      await write();
      expect(draft()?.problem?.id).toBe("pane.edit.otherwise");
      expect(rowIn(KEY)?.[1]).toBe(rows[0]?.[1]);
      edits.giveUp(KEY);
    }
  });

  it("is given up without a trace", async () => {
    const { edits, rowIn, draft, written } = await opened([KEY, 320, ""]);
    edits.type(KEY, "400");
    edits.giveUp(KEY);
    await edits.save(KEY);
    expect([draft(), written(), rowIn(KEY)?.[1]]).toEqual([undefined, undefined, 320]);
  });

  it("gets a row of its own where the table has none, every text below its title", async () => {
    const { book, written, saved } = await opened();
    book.tables.set("Assumptions", [
      ["Unit", "Mine", "Value", "Key", "Assumption"],
      ["", "", "announced", "set", ""],
    ]);
    await saved("350");
    expect(book.tables.get("Assumptions")?.at(-1)).toEqual([
      "US$/t HBI",
      null,
      350,
      KEY,
      "HBI reference price, CFR Italy",
    ]);
    expect(written()).toEqual({ before: undefined, now: { value: 350 } });
  });

  it("may be one that the set leaves open, and its row is taken out again", async () => {
    const key = "market.hbi_price.2031";
    const { edits, rowIn, written, saved } = await opened();
    await saved("340", key);
    expect(rowIn(key)).toEqual([key, 340, "US$/t HBI"]);
    await edits.put(key, { typed: undefined });
    expect([rowIn(key), written(key)]).toEqual([undefined, { before: { value: 340 }, now: undefined }]);
  });

  it("stands under the row of its input where it is a value by year, in the order of the years", async () => {
    const { book, edits, saved } = await opened();
    book.tables.set("Assumptions", [
      ["Key", "Value"],
      [KEY, 320],
      ["ore.grade", 0.4],
    ]);
    for (const [year, value] of [
      [2035, "400"],
      [2031, "340"],
      [2040, "420"],
    ] as const)
      await saved(value, `${KEY}.${year}`);
    const keys = () => book.tables.get("Assumptions")?.map(([key]) => key);
    expect(keys()).toEqual(["Key", KEY, `${KEY}.2031`, `${KEY}.2035`, `${KEY}.2040`, "ore.grade"]);
    await edits.put(`${KEY}.2035`, { typed: undefined });
    expect(keys()).toEqual(["Key", KEY, `${KEY}.2031`, `${KEY}.2040`, "ore.grade"]);
    await edits.putBack(`${KEY}.2035`);
    expect(keys()).toEqual(["Key", KEY, `${KEY}.2031`, `${KEY}.2035`, `${KEY}.2040`, "ore.grade"]);
    expect(book.tables.get("Assumptions")?.[3]?.slice(0, 2)).toEqual([`${KEY}.2035`, 400]);
  });

  it("is not noted as written where nothing changes", async () => {
    const { written, saved } = await opened([KEY, 320, ""]);
    await saved("320");
    expect(written()).toBeUndefined();
  });

  it("is put back, and put back again", async () => {
    const { edits, rowIn, saved } = await opened([KEY, 320, ""]);
    await saved("350");
    await edits.putBack(KEY);
    expect(rowIn(KEY)?.[1]).toBe(320);
    await edits.putBack(KEY);
    expect(rowIn(KEY)?.[1]).toBe(350);
  });
});

describe("a cell that is not as it was seen", () => {
  const computed = { formula: "=Sheet2!A1", value: 320 };

  it("keeps its formula until the user agrees", async () => {
    const { edits, rowIn, draft, written, saved } = await opened([KEY, computed, ""]);
    await saved("350");
    expect(draft()?.found).toEqual({ held: { formula: "=Sheet2!A1" } });
    expect(rowIn(KEY)?.[1]).toEqual(computed);
    await edits.agree(KEY);
    expect([rowIn(KEY)?.[1], draft()]).toEqual([350, undefined]);
    await edits.putBack(KEY);
    expect(rowIn(KEY)?.[1]).toMatchObject({ formula: "=Sheet2!A1" });
    expect(written()?.now).toEqual({ formula: "=Sheet2!A1" });
  });

  it("asks a button as well as a typist", async () => {
    const { edits, rowIn, draft } = await opened(["tax.psa", { formula: "=A1", value: "no" }, ""]);
    await edits.put("tax.psa", { text: "yes" });
    expect(draft("tax.psa")?.found).toEqual({ held: { formula: "=A1" } });
    edits.giveUp("tax.psa");
    expect(rowIn("tax.psa")?.[1]).toMatchObject({ formula: "=A1" });
  });

  it("is told first what is wrong with the value", async () => {
    const { draft, saved } = await opened([KEY, computed, ""]);
    await saved("much");
    expect([draft()?.problem?.id, draft()?.found]).toEqual(["model.notANumber", undefined]);
  });

  it.each<[string, Content[][], unknown]>([
    ["another value", [[KEY, 330, ""]], { held: { value: 330 } }],
    ["a formula", [[KEY, computed, ""]], { held: { formula: "=Sheet2!A1" } }],
    ["no row any more", [], { held: undefined }],
  ])("is not written over where it has come to hold %s since the edit began", async (_, rows, found) => {
    const { book, edits, rowIn, draft } = await opened([KEY, 320, ""]);
    edits.type(KEY, "350");
    book.tables.set("Assumptions", table(...rows));
    await edits.save(KEY);
    expect(draft()?.found).toEqual(found);
    expect(rowIn(KEY)?.[1]).toEqual(rows[0]?.[1]);
    await edits.agree(KEY);
    expect(rowIn(KEY)?.[1]).toBe(350);
  });

  it("may have moved to another row and column", async () => {
    const { book, edits } = await opened([KEY, 320, ""]);
    edits.type(KEY, "350");
    book.tables.set("Assumptions", [
      ["Value", "Note", "Key"],
      [0.4, "", "ore.grade"],
      [320, "mine", KEY],
    ]);
    await edits.save(KEY);
    expect(book.tables.get("Assumptions")?.[2]).toEqual([350, "mine", KEY]);
  });
});

describe("an edit beside other work", () => {
  it("is not shown as undone by a read that began before it", async () => {
    const { book, pane, edits } = await opened([KEY, 320, ""]);
    const shown = () => tableIn(pane.store.getState())?.values.get(KEY);
    book.hold();
    void pane.sheet.read(); // 0
    edits.type(KEY, "350");
    const save = edits.save(KEY); // 1 writes, 2 reads
    await settled();
    await book.release(1);
    await book.release(0);
    expect(shown()).toBe(320);
    await book.release(2);
    await save;
    expect(shown()).toBe(350);
  });

  it("waits for the write before it", async () => {
    const { book, edits, rowIn } = await opened([KEY, 320, ""], ["ore.grade", 0.4, ""]);
    book.hold();
    edits.type(KEY, "350");
    edits.type("ore.grade", "41");
    const saves = [edits.save(KEY), edits.save("ore.grade")];
    await settled();
    expect([rowIn(KEY)?.[1], rowIn("ore.grade")?.[1]]).toEqual([320, 0.4]);
    for (let question = 0; question < 4; question++) await book.release(question);
    await Promise.all(saves);
    expect([rowIn(KEY)?.[1], rowIn("ore.grade")?.[1]]).toEqual([350, 0.41]);
  });

  it("keeps what is typed while it is being written, and goes on from there", async () => {
    const { book, edits, rowIn, draft } = await opened([KEY, 320, ""]);
    book.hold();
    edits.type(KEY, "350");
    const save = edits.save(KEY);
    await settled();
    edits.type(KEY, "360");
    for (let question = 0; question < 2; question++) await book.release(question);
    await save;
    expect([rowIn(KEY)?.[1], draft()?.wanted]).toEqual([350, { text: "360" }]);
    const again = edits.save(KEY);
    for (let question = 2; question < 4; question++) await book.release(question);
    await again;
    expect([rowIn(KEY)?.[1], draft()]).toEqual([360, undefined]);
  });

  it("says what the host refuses, beside the field, and keeps what was typed", async () => {
    const { book, pane, rowIn, draft, saved } = await opened([KEY, 320, ""]);
    book.failure = new HostFailure("pane.host.protected");
    await saved("350");
    expect(draft()).toMatchObject({ wanted: { text: "350" }, problem: { id: "pane.host.protected" }, saving: false });
    await pane.edits.save(KEY);
    expect(rowIn(KEY)?.[1]).toBe(350);
  });

  it("says what to do where the table is gone", async () => {
    const { book, pane, draft, saved } = await opened([KEY, 320, ""]);
    book.tables.clear();
    await saved("350");
    expect(draft()?.problem?.id).toBe("pane.edit.noTable");
    expect(pane.store.getState().sheet.state).toBe("absent");
  });
});
