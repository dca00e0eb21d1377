import { describe, expect, test } from "vitest";
import { Session } from "../../../src/analysis/session";
import { writtenLine } from "../../../src/model/lines";
import { byYear, oneNumber } from "../../../src/workbook/charts/chart";
import { chartSheet } from "../../../src/workbook/charts/chartSheet";
import { charts } from "../../../src/workbook/charts/index";
import type { SheetArea, SheetPlan } from "../../../src/workbook/plan";

const { run } = new Session().project();
const TABLE = "Assumptions_table[[Key]:[Value]]";
const LINE = new RegExp(
  `^=IRON\\.PROJECT_LINE\\("([a-z_0-9.]+)",${TABLE.replace(/[[\]]/g, "\\$&")},"headers",FALSE\\)$`,
);

/** The numbers of a plan's cells by row and column, as its few forms of formulas make them. */
function computed(plan: SheetPlan): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const { row, column, formula } of plan.cells) {
    const [, id] = LINE.exec(formula ?? "") ?? [];
    if (id === undefined) continue;
    for (const [k, value] of (writtenLine(id).row ? run.row(id) : run.values(id)).entries())
      numbers.set(`${row},${column + k}`, value);
  }
  for (const { row, column, columns, formula } of plan.rows ?? [])
    for (let at = column; at < column + columns; at++) {
      const cell = (rows: string | undefined, shift: string | undefined) =>
        numbers.get(`${row + Number(rows ?? 0)},${at + Number(shift ?? 0)}`) ?? Number.NaN;
      const script = formula
        .slice(1)
        .replace(/SUM\(R\[(-?\d+)\]C:R\[-?\d+\]C\[(\d+)\]\)/g, (_, rows: string, last: string) =>
          String(Array.from({ length: Number(last) + 1 }, (_, k) => cell(rows, String(k))).reduce((a, b) => a + b, 0)),
        )
        .replace(/R(?:\[(-?\d+)\])?C(?:\[(-?\d+)\])?/g, (_, rows?: string, shift?: string) => `(${cell(rows, shift)})`)
        .replace(/^IF\((.+?)=0,NA\(\),(.+)\)$/, "(($1)===0?NaN:($2))");
      numbers.set(`${row},${at}`, new Function(`return ${script}`)() as number);
    }
  return numbers;
}

const read = (numbers: ReadonlyMap<string, number>, { area }: SheetArea): number[] =>
  Array.from({ length: area.rows * area.columns }, (_, k) => {
    const [row, column] = [area.row + Math.floor(k / area.columns), area.column + (k % area.columns)];
    return numbers.get(`${row},${column}`) ?? Number.NaN;
  });

const near = (found: readonly number[], wanted: readonly number[]) => {
  expect(found).toHaveLength(wanted.length);
  for (const [k, value] of wanted.entries())
    if (Number.isNaN(value)) expect(found[k]).toBeNaN();
    else expect(Math.abs((found[k] ?? Number.NaN) - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
};

describe.each(charts)("the chart $id on a sheet", (chart) => {
  const plan = chartSheet(chart, TABLE, run);
  const numbers = computed(plan);

  test("draws what the pane draws, from formulas on the table", () => {
    expect(plan.charts).toHaveLength(chart.panels.length);
    for (const [place, panel] of chart.panels.entries()) {
      const planned = plan.charts?.[place];
      if (panel.kind === "bar" || panel.kind === "flow") {
        const wanted = panel.kind === "bar" ? panel.bars : panel.steps;
        const [series] = planned?.series ?? [];
        if (series === undefined) throw new Error("bars are one series");
        near(
          read(numbers, series.values),
          wanted.map((one) => oneNumber(run, one) * panel.factor),
        );
        continue;
      }
      const drawn = panel.series.filter(({ at }) => at === undefined);
      expect(planned?.series.map(({ name }) => name)).toEqual(drawn.map(({ label }) => label));
      for (const [k, one] of drawn.entries()) {
        const series = planned?.series[k];
        if (series === undefined) throw new Error("each series is drawn");
        near(
          read(numbers, series.values),
          byYear(run, one).map((value) => value * panel.factor),
        );
      }
      near(read(numbers, planned?.categories as SheetArea), run.years);
    }
  });

  test("no formula is above 200 characters, and charts cover no cell", () => {
    const formulas = [
      ...plan.cells.flatMap(({ formula }) => formula ?? []),
      ...(plan.rows ?? []).map(({ formula }) => formula),
    ];
    expect(Math.max(...formulas.map(({ length }) => length))).toBeLessThanOrEqual(200);
    const covered = (row: number) => plan.charts?.some(({ place }) => row >= place.row && row < place.row + place.rows);
    expect([...plan.cells, ...(plan.rows ?? [])].filter(({ row }) => covered(row))).toEqual([]);
  });
});
