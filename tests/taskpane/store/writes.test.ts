import { describe, expect, it } from "vitest";
import { HalfDone, HostFailure } from "../../../src/taskpane/port";
import { keptIn } from "../../../src/taskpane/store/keptFormat";
import { createPane } from "../../../src/taskpane/store/pane";
import { tableIn } from "../../../src/taskpane/store/sheet";
import { halfDone, inWords } from "../../../src/taskpane/store/unfinished";
import { reference } from "../../../src/taskpane/table/catalogue";
import { FakeWorkbook, paneOver, settled } from "../workbook";

/** A pane over an empty workbook that has been asked where to load. */
async function asked() {
  const book = new FakeWorkbook();
  const pane = paneOver(book);
  await pane.sheet.read();
  await pane.question.ask();
  const question = () => pane.store.getState().question;
  return { book, pane, question };
}

describe("sheets in words", () => {
  it.each([
    [2, "S1, S2"],
    [6, "S1, S2, S3, S4, S5, S6"],
    [20, "S1, S2, S3, S4, S5, and 15 more"],
  ])("%i of them", (count, words) => {
    expect(inWords(Array.from({ length: count }, (_, k) => `S${k + 1}`))).toBe(words);
  });
});

const file = (name: string, text: string) => ({ name, size: text.length, text: async () => text });

describe("the question where to load", () => {
  it("offers a new sheet first, and looks at what stands there", async () => {
    const { question } = await asked();
    expect(question()?.offers.map(({ choice }) => choice)).toEqual(["new", "selected"]);
    expect(question()?.chosen?.choice).toBe("new");
    expect(question()?.found).toEqual([{ address: "Assumptions", overwritten: [] }]);
  });

  it("offers the table first where there is one", async () => {
    const { pane, question } = await asked();
    await pane.question.confirm();
    await pane.question.ask();
    expect(question()?.offers.map(({ choice }) => choice)).toEqual(["table", "new", "selected"]);
    expect(question()?.offers.map((offer) => offer.table)).toEqual([
      "Assumptions_table",
      "Assumptions_table_2",
      "Assumptions_table_2",
    ]);
  });

  it("calls the table Assumptions in formulas where that name is free, or the table's already", async () => {
    const { book, pane, question } = await asked();
    expect(question()?.chosen).toMatchObject({
      table: "Assumptions_table",
      plan: { names: [{ name: "Assumptions", formula: "=Assumptions_table[[Key]:[Value]]" }] },
    });
    expect(question()?.chosen).not.toHaveProperty("otherwise");
    await pane.question.confirm();
    expect(book.names.get("Assumptions")).toBe("=Assumptions_table[[Key]:[Value]]");
    await pane.question.ask();
    expect(question()?.chosen?.choice).toBe("table");
    expect(question()?.chosen?.plan).not.toHaveProperty("names");
    expect(question()?.chosen).not.toHaveProperty("otherwise");
  });

  it.each([
    ["a name of the user's own", "=Notes!$A$1", "Notes!$A$1"],
    ["a table of version 1.0", undefined, "Assumptions"],
  ])("leaves %s alone, and says what formulas say instead", async (_, formula, meaning) => {
    const { book, pane, question } = await asked();
    if (formula === undefined) book.tables.set("Assumptions", [["Key", "Value"]]);
    else book.names.set("Assumptions", formula);
    await pane.question.ask();
    await pane.question.choose("new");
    const otherwise = `Assumptions stands for ${meaning} in this workbook, and is left so. Formulas that read this table name its columns: Assumptions_table[[Key]:[Value]].`;
    expect(question()?.chosen?.otherwise).toBe(otherwise);
    expect(question()?.chosen?.plan).not.toHaveProperty("names");
    const said = question()?.chosen?.plan.sheets[0]?.cells.find(({ row }) => row === 2)?.value;
    expect(said).toContain("=IRON.PROJECT_NPV(Assumptions_table[[Key]:[Value]])");
    await pane.question.confirm();
    expect(pane.store.getState().work.notice?.text).toBe(`Written to sheet Assumptions. ${otherwise}`);
  });

  it("forgets the slow answer for a place when another is chosen", async () => {
    const { book, pane, question } = await asked();
    book.hold();
    void pane.question.choose("selected"); // 0
    void pane.question.choose("new"); // 1
    await book.release(1);
    await book.release(0);
    expect(question()?.found?.[0]?.address).toBe("Assumptions");
  });

  it("writes nothing before it is known what stands there", async () => {
    const { book, pane, question } = await asked();
    book.hold();
    void pane.question.choose("selected");
    await pane.question.confirm();
    expect([book.tables.size, question()?.writing]).toEqual([0, false]);
  });

  it("says why a place cannot be looked at", async () => {
    const { book, pane, question } = await asked();
    book.failure = new HostFailure("pane.host.editing");
    await pane.question.choose("selected");
    expect(question()?.failed).toContain("press Enter or Escape");
    expect(question()?.found).toBeUndefined();
  });

  it("is cancelled, also while it waits for an answer, but not while it writes", async () => {
    const { book, pane, question } = await asked();
    book.hold();
    void pane.question.choose("selected"); // 0
    pane.question.cancel();
    await book.release(0);
    expect(question()).toBeUndefined();
    const again = pane.question.ask(); // 1 to 5: meaning, name, sheet, selection, survey
    for (let number = 1; number <= 5; number++) await book.release(number);
    await again;
    void pane.question.confirm();
    await settled();
    pane.question.cancel();
    expect(question()?.writing).toBe(true);
  });
});

describe("a load", () => {
  it("is read back, remembered in the workbook, and taken back", async () => {
    const { book, pane, question } = await asked();
    await pane.question.confirm();
    expect(question()).toBeUndefined();
    expect(tableIn(pane.store.getState())?.values.get("market.hbi_price")).toBe(360);
    expect(keptIn(pane.port.settings)).toMatchObject({
      loaded: { set: "spec-consistent", changes: {}, table: "Assumptions_table" },
      written: [{ written: { sheets: [{ sheet: "Assumptions" }] }, before: null }],
    });
    await pane.writes.remove();
    expect([book.tables.size, pane.store.getState().sheet]).toEqual([0, { state: "absent" }]);
    expect(keptIn(pane.port.settings)).toMatchObject({ loaded: undefined, written: [] });
    await pane.writes.remove();
    expect(pane.store.getState().work.notice).toBeUndefined();
  });

  it("of a file writes its values, remembers what is not the set's, and the file waits no longer", async () => {
    const { pane } = await asked();
    await pane.file.open(file("own.csv", "Key,Value\nmarket.hbi_price,333\nore.grade,0.4\n"));
    await pane.question.ask();
    await pane.question.confirm();
    expect(pane.store.getState().file).toBeUndefined();
    expect(tableIn(pane.store.getState())?.values.get("market.hbi_price")).toBe(333);
    expect(pane.store.getState().kept.loaded?.changes).toEqual({ "market.hbi_price": 333 });
  });

  it("takes out the rows that were added to its table before the former cells come back", async () => {
    const { book, pane } = await asked();
    await pane.question.choose("selected");
    await pane.question.confirm();
    const key = "market.hbi_price.2031";
    pane.edits.type(key, "340");
    await pane.edits.save(key);
    expect(keptIn(pane.port.settings).written.at(-1)?.appended).toEqual([key]);
    const remove = pane.port.remove;
    pane.port.remove = (written) => {
      expect(book.tables.get("Assumptions_table")?.map(([cell]) => cell)).not.toContain(key);
      return remove(written);
    };
    expect(book.tables.get("Assumptions_table")?.map(([cell]) => cell)).toContain(key);
    await pane.writes.remove();
    expect.assertions(3);
  });

  it("that fails leaves all as it was, and says why", async () => {
    const { book, pane } = await asked();
    book.failure = new HostFailure("pane.host.protected");
    await pane.question.confirm();
    expect(pane.store.getState().work).toMatchObject({ busy: false, notice: { intent: "error" } });
    expect(keptIn(pane.port.settings)).toMatchObject({ loaded: undefined, written: [] });
  });

  it("tells how far it is, and is stopped: then all is as it was, which is no failure", async () => {
    const { book, pane } = await asked();
    const { write } = pane.port;
    const seen: unknown[] = [];
    const writing = () => pane.store.getState().work.writing;
    pane.port.write = async (plan, places, keep, watch) => {
      pane.work.stop();
      await keep({ sheets: [], names: [], formerNames: [] });
      watch?.tell?.({ done: 1, total: 4 });
      seen.push(writing());
      pane.work.stop();
      seen.push(writing());
      if (watch?.stop?.aborted) throw new HostFailure("pane.write.stopped");
      return write(plan, places, keep, watch);
    };
    await pane.question.confirm();
    expect(seen).toEqual([
      { done: 1, total: 4, stopping: false },
      { done: 1, total: 4, stopping: true },
    ]);
    expect(pane.store.getState().work).toMatchObject({
      ...{ busy: false, writing: undefined },
      notice: { intent: "success", text: expect.stringMatching(/^Stopped: nothing was written/) },
    });
    expect(keptIn(pane.port.settings).written).toEqual([]);
    expect(book.tables.size).toBe(0);
  });

  it("that stands in part is taken back as such", async () => {
    const { pane } = await asked();
    await pane.question.confirm();
    const given: unknown[] = [];
    const { remove } = pane.port;
    pane.port.remove = async (written, half) => {
      given.push(half);
      if (given.length === 1) throw new HalfDone(new HostFailure("pane.host.protected"));
      return remove(written, half);
    };
    await pane.writes.remove();
    await pane.writes.remove();
    expect(given).toEqual([undefined, true]);
  });

  it("is kept before anything is written, and not written where the workbook does not keep it", async () => {
    const { book, pane } = await asked();
    const { set } = pane.port.settings;
    pane.port.settings.set = async (key, value) => {
      expect(book.tables.size).toBe(0);
      if (key === "written" && value?.includes("unfinished")) throw new HostFailure("pane.host.protected");
      await set(key, value);
    };
    await pane.question.confirm();
    expect(book.tables.size).toBe(0);
    expect(pane.store.getState().work.notice).toMatchObject({ intent: "error" });
    expect(pane.store.getState().kept.written).toEqual([]);
    expect(keptIn(pane.port.settings).written).toEqual([]);
  });

  it("that stands in part is said, kept for the next pane, and taken back before anything else is written", async () => {
    const { book, pane } = await asked();
    book.failure = new HalfDone(new HostFailure("pane.host.failed", { why: "no" }));
    await pane.question.confirm();
    const said = () => pane.store.getState().work.notice?.text;
    expect(said()).toContain("only a part is done on Assumptions");
    expect(keptIn(pane.port.settings).written).toMatchObject([{ unfinished: true }]);
    await pane.question.ask();
    await pane.question.confirm();
    expect(said()).toContain("first bring the former cells back");
    book.failure = new HalfDone(new HostFailure("pane.host.failed", { why: "not yet" }));
    await pane.writes.remove();
    expect(said()).toContain("not yet");
    // the pane is loaded again
    const next = createPane(pane.port, reference);
    expect(halfDone(next.store.getState())).toBe("Assumptions");
    await next.writes.remove();
    expect([halfDone(next.store.getState()), keptIn(next.port.settings).written]).toEqual([undefined, []]);
  });

  it("that is written but not noted in the workbook is said to be", async () => {
    const { book, pane } = await asked();
    const { set } = pane.port.settings;
    pane.port.settings.set = async (key, value) => {
      if (key === "loaded") throw new HostFailure("pane.host.protected");
      await set(key, value);
    };
    await pane.question.confirm();
    expect(book.tables.size).toBe(1);
    expect(pane.store.getState().work.notice?.text).toContain("it is written to sheet Assumptions, but");
  });

  it("can be taken back three times over, the last first", async () => {
    const { pane } = await asked();
    for (let load = 0; load < 4; load++) {
      await pane.question.ask();
      await pane.question.confirm();
    }
    expect(pane.store.getState().kept.written).toHaveLength(3);
  });
});

describe("a file", () => {
  it.each([
    ["is too large", { name: "a.csv", size: 6 * 2 ** 20, text: async () => "" }, "5 MB"],
    ["says nothing of assumptions", file("a.csv", "x,y\n"), "Key and Value"],
    ["is none", file("a.json", "{ not json"), "not JSON"],
  ])("that %s is refused in words", async (_, chosen, words) => {
    const pane = paneOver(new FakeWorkbook());
    await pane.file.open(chosen);
    expect(pane.store.getState().file).toBeUndefined();
    expect(pane.store.getState().work.notice?.text).toContain(words);
  });
});
