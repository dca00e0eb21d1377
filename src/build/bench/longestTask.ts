import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { excelPort } from "../../excel/port";
import type { Plan } from "../../taskpane/port";
import { answeringAtOnce } from "./answeringAtOnce";
import type { Act } from "./freshPane";
import { type Row, within } from "./row";
import { longestTask } from "./taskClock";

/** Longer than this a person notices that a key does nothing; in nanoseconds. */
const NOTICED = 50e6;

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

/** The longest task of writing a workbook of as many sheets and formulas into an Excel that answers at once. */
export async function longestTaskOfWriting(rounds: number): Promise<Row> {
  answeringAtOnce();
  const plan = workbook();
  const places = await excelPort.newSheets(plan.sheets.map(({ name }) => `${name} anew`));
  const times: number[] = [];
  for (let round = 0; round < rounds; round++)
    times.push(await longestTask(() => excelPort.write(plan, places, async () => {})));
  const formulas = (SHEETS * ROWS * YEARS).toLocaleString("en");
  return within(`The longest task of writing ${SHEETS} sheets with ${formulas} formulas`, NOTICED, times);
}

/** The pane in a process of its own each time: nothing is compiled or remembered yet. */
function longestTaskOfPane(what: string, act: Act, rounds: number): Row {
  const script = fileURLToPath(new URL("./freshPane.js", import.meta.url));
  const once = (): number => Number(execFileSync(process.execPath, [script, act], { encoding: "utf8", stdio: "pipe" }));
  return within(`The longest task of ${what}, in a fresh process`, NOTICED, Array.from({ length: rounds }, once));
}

export const longestTaskOfNewModel = (rounds: number): Row =>
  longestTaskOfPane("making a New model and writing it", "newModel", rounds);

export const longestTaskOfWhatIf = (rounds: number): Row =>
  longestTaskOfPane("answering all what-ifs", "whatIf", rounds);

export const longestTaskOfExplaining = (rounds: number): Row =>
  longestTaskOfPane("explaining NPV", "explaining", rounds);
