import { excelPort } from "../../excel/port";
import type { Plan } from "../../taskpane/port";
import { type Row, within } from "./row";

const SHEETS = 20;
const ROWS = 95;
const YEARS = 33;

/** As many formulas as the whole project has, as long as they may be at most. */
function workbook(): Plan {
  const formula = `=${Array.from({ length: 12 }, (_, k) => `Sheet_1!R[-${k}]C[${k}]`).join("+")}`.slice(0, 200);
  const style = { numberFormat: "#,##0.0;[Red]-#,##0.0", color: "#1F3A4D" };
  return {
    sheets: Array.from({ length: SHEETS }, (_, sheet) => ({
      name: `Sheet ${sheet}`,
      cells: Array.from({ length: ROWS * 4 }, (_, k) => ({
        ...{ row: Math.floor(k / 4), column: k % 4, value: `what a line is called, ${k}` },
        ...(k % 4 === 0 && { style: { bold: true } }),
      })),
      rows: Array.from({ length: ROWS }, (_, row) => ({ row, column: 4, columns: YEARS, formula, style })),
    })),
    names: Array.from({ length: SHEETS * 20 }, (_, k) => ({
      name: `name_${k}`,
      sheet: `Sheet ${k % SHEETS}`,
      area: { row: k % ROWS, column: 4, rows: 1, columns: YEARS },
    })),
  };
}

/** An object that has every member, each of which is one again: what an Excel with nothing in it looks like. */
function anything(): object {
  const self: object = new Proxy(() => {}, {
    get(_, member) {
      if (member === "then" || typeof member === "symbol") return undefined;
      if (member === "items") return [];
      return member === "isNullObject" ? true : self;
    },
    set: () => true,
    apply: () => self,
  });
  return self;
}

/** Stands in for office.js: every request is answered at once, so that no turn of the page comes from waiting. */
function answeringAtOnce(): void {
  const workbook = anything();
  const context = { workbook, application: workbook, sync: async () => {} };
  const run = (...given: unknown[]) => (given.at(-1) as (context: unknown) => Promise<unknown>)(context);
  const requirements = { isSetSupported: () => true };
  Object.assign(globalThis, { Excel: { run }, Office: { context: { requirements } } });
}

/**
 * Nanoseconds of the longest task while something is done, the most between two turns of the event loop: of the processor,
 * since a busy machine makes a program wait.
 */
async function longestTask(act: () => Promise<unknown>): Promise<number> {
  const used = (): number => {
    const { user, system } = process.cpuUsage();
    return (user + system) * 1000;
  };
  let [longest, last, going] = [0, used(), true];
  const look = () => {
    const now = used();
    longest = Math.max(longest, now - last);
    last = now;
    if (going) setImmediate(look);
  };
  setImmediate(look);
  await new Promise(setImmediate);
  longest = 0;
  await act();
  look();
  going = false;
  return longest;
}

/** The longest task of writing a workbook of as many sheets and formulas into an Excel that answers at once. */
export async function longestTaskOfWriting(rounds: number): Promise<Row> {
  answeringAtOnce();
  const plan = workbook();
  const places = await excelPort.newSheets(plan.sheets.map(({ name }) => `${name} anew`));
  const times: number[] = [];
  for (let round = 0; round < rounds; round++)
    times.push(await longestTask(() => excelPort.write(plan, places, async () => {})));
  const formulas = (SHEETS * ROWS * YEARS).toLocaleString("en");
  return within(`The longest task of writing ${SHEETS} sheets with ${formulas} formulas`, 50e6, times);
}
