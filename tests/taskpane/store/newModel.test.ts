/** New model: what is asked before it is written, what is written, and where its rows are found afterwards. */
import { beforeEach, describe, expect, test } from "vitest";
import { ASSUMPTIONS_NAME } from "../../../src/functions/assumptionsName";
import { text } from "../../../src/messages/text";
import { columnIndex } from "../../../src/sheet/address";
import type { HostPort, Place, Plan, Written } from "../../../src/taskpane/port";
import { createPane, type Pane } from "../../../src/taskpane/store/pane";
import { writtenModels } from "../../../src/taskpane/store/writtenModels";
import { reference } from "../../../src/taskpane/table/catalogue";
import { FakeWorkbook, table } from "../workbook";

/** A workbook that keeps the texts of the first column, sheet by sheet. */
class Labelled extends FakeWorkbook {
  readonly labels = new Map<string, unknown[]>();
  taken: readonly string[] = [];
  /** Sheets whose names are the user's. */
  own: readonly string[] = [];
  readonly written: Plan[] = [];
  readonly removed: Written[] = [];

  override port(): HostPort {
    return {
      ...super.port(),
      takenNames: async (names) => names.filter((name) => this.taken.includes(name)),
      newSheets: async (names) =>
        names.map((name) => ({
          sheet: this.own.includes(name) ? `${name} 2` : name,
          create: true,
          row: 0,
          column: 0,
        })),
      write: async (plan, places, keep) => {
        const written = { sheets: [], names: [], formerNames: [] };
        await keep(written);
        this.written.push(plan);
        for (const [k, { cells }] of plan.sheets.entries()) this.#keep(places[k], cells);
        return written;
      },
      remove: async (written) => {
        this.removed.push(written);
        return { gone: [], stay: [] };
      },
      readCells: async (address) => {
        const [, quoted, plain, top, bottom] = /^(?:'(.+)'|(\w+))!A(\d+):A(\d+)$/.exec(address) ?? [];
        const column = this.labels.get(quoted ?? plain ?? "");
        if (column === undefined) return undefined;
        const rows = Number(bottom) - Number(top) + 1;
        return Array.from({ length: rows }, (_, k) => [(column[Number(top) - 1 + k] ?? null) as string | null]);
      },
    };
  }

  #keep(place: Place | undefined, cells: Plan["sheets"][number]["cells"]): void {
    const column: unknown[] = [];
    for (const { row, column: at, value } of cells) if (at === 0) column[row] = value;
    this.labels.set(place?.sheet ?? "", column);
  }

  column(sheet: string): unknown[] {
    const found = this.labels.get(sheet);
    if (found === undefined) throw new Error(`there is no sheet ${sheet}`);
    return found;
  }
}

const over = (book: Labelled): { book: Labelled; pane: Pane; port: HostPort } => {
  const port = book.port();
  return { book, port, pane: createPane(port, reference) };
};
const asked = (pane: Pane) => {
  const { newModel } = pane.store.getState();
  if (newModel?.state !== "made") throw new Error(`the question is ${newModel?.state}`);
  return newModel;
};

describe("what is asked", () => {
  test("without a table it is the reference set, with all names free", async () => {
    const { pane } = over(new Labelled());
    const making = pane.newModel.ask();
    expect(pane.store.getState().newModel).toEqual({ state: "making" });
    await making;
    const { plan, places, from, set, table, taken } = asked(pane);
    expect({ from, set, taken }).toEqual({ from: undefined, set: "spec-consistent", taken: [] });
    expect(table).toBe("Assumptions_table");
    expect(places.map(({ sheet }) => sheet)).toEqual(plan.sheets.map(({ name }) => name));
    expect(plan.names?.map(({ name }) => name)).toContain(ASSUMPTIONS_NAME);
  });

  test("names that are taken: the model says cells, and makes none of them", async () => {
    const { book, pane } = over(new Labelled());
    await pane.newModel.ask();
    const [first] =
      asked(pane)
        .plan.names?.map(({ name }) => name)
        .filter((name) => name !== ASSUMPTIONS_NAME) ?? [];
    book.taken = [first ?? ""];
    await pane.newModel.ask();
    const { plan, taken } = asked(pane);
    expect(taken).toEqual([first]);
    expect(plan.names?.map(({ name }) => name) ?? []).not.toContain(first);
    const said = plan.sheets.flatMap(({ cells, rows = [] }) => [...cells, ...rows].map(({ formula = "" }) => formula));
    expect(said.filter((formula) => new RegExp(`(?<![\\w.])${first}(?![\\w.(])`).test(formula))).toEqual([]);
  });

  test("the user's own table keeps its name, and the other names are made", async () => {
    const { book, pane } = over(new Labelled());
    book.taken = [ASSUMPTIONS_NAME];
    await pane.newModel.ask();
    const { plan, taken } = asked(pane);
    expect(taken).toEqual([]);
    const names = plan.names?.map(({ name }) => name) ?? [];
    expect(names.length).toBeGreaterThan(10);
    expect(names).not.toContain(ASSUMPTIONS_NAME);
  });

  test("what the model refuses is said in words, and nothing is offered", async () => {
    const { book, pane } = over(new Labelled());
    book.tables.set("Assumptions_table", table(["reduction.carbon", 0.07, null]));
    await pane.sheet.read();
    await pane.newModel.ask();
    expect(pane.store.getState().newModel).toMatchObject({ state: "failed", why: expect.stringContaining("carbon") });
    await pane.newModel.confirm();
    expect(book.written).toEqual([]);
  });

  test("a question that is cancelled, or asked again, is not answered late", async () => {
    const { pane } = over(new Labelled());
    const first = pane.newModel.ask();
    pane.newModel.cancel();
    await first;
    expect(pane.store.getState().newModel).toBeUndefined();
    const [old, late] = [pane.newModel.ask(), pane.newModel.ask()];
    await old;
    expect(pane.store.getState().newModel).toEqual({ state: "making" });
    await late;
    expect(asked(pane).plan.sheets.length).toBeGreaterThan(20);
  });
});

describe("what is written", () => {
  test("the plan that was asked about, which can be taken back", async () => {
    const { book, pane } = over(new Labelled());
    await pane.newModel.confirm();
    expect(book.written).toEqual([]);
    await pane.newModel.ask();
    const { plan } = asked(pane);
    await pane.newModel.confirm();
    expect(pane.store.getState().newModel).toBeUndefined();
    expect(book.written).toEqual([plan]);
    const { notice } = pane.store.getState().work;
    const names = plan.names?.length ?? 0;
    const said = text("pane.newModel.done", { count: plan.sheets.length, sheet: "Cover", names });
    expect(notice).toMatchObject({ intent: "success", text: said });
    await pane.writes.remove();
    expect(book.removed).toHaveLength(1);
  });
});

describe("where its rows are found", () => {
  const id = "annual.revenue";
  let book: Labelled;
  let port: HostPort;
  let there: { sheet: string; row: number; column: number };
  const found = () => writtenModels(port).cellOf({ id, year: 2035 });

  beforeEach(async () => {
    const made = over(new Labelled());
    ({ book, port } = made);
    await made.pane.newModel.ask();
    await made.pane.newModel.confirm();
    const place = await found();
    if (place === undefined) throw new Error(`${id} is not found`);
    there = place;
  });

  test("lines of all sheets are where they were written", async () => {
    const [{ sheets }] = JSON.parse(port.settings.get("models") ?? "") as [
      { sheets: { sheet: string; first: number; ids: string[] }[] },
    ];
    expect(sheets.length).toBeGreaterThan(10);
    for (const { sheet, first, ids } of sheets) {
      const k = ids.findLastIndex((each) => each !== "");
      expect(await writtenModels(port).at({ sheet, row: first + k, column: 0 }), sheet).toEqual({
        id: ids[k],
        whole: true,
      });
    }
  });

  test("the cell of a line and a year, and back from it", async () => {
    expect(await writtenModels(port).at(there)).toEqual({ id, year: 2035 });
    expect(await writtenModels(port).at({ ...there, column: columnIndex("C") })).toEqual({ id, whole: true });
    expect(await writtenModels(port).at({ ...there, column: columnIndex("D") })).toEqual({ id, whole: true });
    expect(await writtenModels(port).at({ ...there, row: 0 })).toBeUndefined();
    expect(await writtenModels(port).at({ ...there, sheet: "Notes" })).toBeUndefined();
    expect(await writtenModels(port).cellOf({ id })).toEqual({ ...there, column: columnIndex("C") });
    expect(await writtenModels(port).cellOf({ id, whole: true })).toEqual({ ...there, column: columnIndex("D") });
    expect(await writtenModels(port).cellOf({ id: "no.line" })).toBeUndefined();
  });

  test("rows that were inserted above it, or taken out, move it", async () => {
    book.column(there.sheet).splice(2, 0, "My own", null, "My remark");
    expect(await found()).toEqual({ ...there, row: there.row + 3 });
    expect(await writtenModels(port).at({ ...there, row: there.row + 3 })).toEqual({ id, year: 2035 });
    expect(await writtenModels(port).at(there)).not.toMatchObject({ id });
    book.column(there.sheet).splice(1, 4);
    expect(await found()).toEqual({ ...there, row: there.row - 1 });
  });

  test("a label that stands there twice says nothing but where it was", async () => {
    const column = book.column(there.sheet);
    column.push(column[there.row]);
    expect(await found()).toEqual(there);
    column.unshift("My own");
    expect(await found()).toBeUndefined();
  });

  test("where its sheet is gone or its label is another, it is not found", async () => {
    const column = book.column(there.sheet);
    column[there.row] = "What I call it";
    expect(await found()).toBeUndefined();
    expect(await writtenModels(port).at(there)).toBeUndefined();
    book.labels.delete(there.sheet);
    expect(await found()).toBeUndefined();
    expect(await writtenModels(port).at(there)).toBeUndefined();
  });

  test("on a sheet that got another name as it was written", async () => {
    const other = over(new Labelled());
    other.book.own = [there.sheet];
    await other.pane.newModel.ask();
    await other.pane.newModel.confirm();
    expect(await writtenModels(other.port).cellOf({ id, year: 2035 })).toEqual({ ...there, sheet: `${there.sheet} 2` });
  });

  test("settings that another version has written are as none", async () => {
    for (const kept of ["{", "[1]", '[{"sheets":[]}]']) {
      await port.settings.set("models", kept);
      expect(await found()).toBeUndefined();
    }
  });
});
