import { describe, expect, test } from "vitest";
import { LENDERS_TABLES, SOURCES_AND_USES } from "../../src/model/company/lenders";
import { sectionLines } from "../../src/model/lines";
import { runProject } from "../../src/model/run";
import { whereLeast } from "../../src/model/solvers";
import { formerSets, referenceSet, sets } from "../../src/reference/index";

const NAMES = [...sets, ...formerSets].map(({ name }) => name);

describe("sources and uses until start-up", () => {
  const variants: Readonly<Record<string, number>>[] = [
    {},
    { "tax.vat_construction": 1 },
    { "equity.shareholder_loan_share": 0, "debt.gearing": 0 },
  ];
  test.each(NAMES.flatMap((name) => variants.map((changes) => [name, changes] as const)))(
    "%s, %j: equal in every year, and the uses are what the books say",
    (name, changes) => {
      const run = runProject({ ...referenceSet(name), ...changes });
      const start = run.value("calendar.construction");
      const [sources, uses] = SOURCES_AND_USES.map(({ total }) => run.row(total));
      for (const [t, gap] of run.row("sources.gap").entries()) {
        expect(Math.abs(gap)).toBeLessThan(1e-6);
        if (t >= start) expect([sources?.[t], uses?.[t]]).toEqual([0, 0]);
      }
      const sum = (row: Float64Array = new Float64Array()) => row.reduce((total, one) => total + one, 0);
      const cash = run.row("funds.cash")[start - 1] ?? 0;
      expect(sum(uses)).toBeCloseTo(run.value("debt.uses_total") + cash, 3);
      expect(sum(sources)).toBeCloseTo(
        run.value("debt.drawn_total") + sum(run.row("funds.contributed").slice(0, start)),
        3,
      );
    },
  );
});

test.each(NAMES)("%s: average life is the time of each payment of principal, weighted", (name) => {
  const run = runProject(referenceSet(name));
  const start = run.value("calendar.construction");
  const first = run.value("debt.part_first");
  for (const id of ["eca", "commercial"]) {
    const wanted = run.years.reduce((sum, _, t) => {
      const year = t - start;
      return (
        sum +
        (run.row(`${id}.share_first`)[t] ?? 0) * (year + first) +
        (run.row(`${id}.share_second`)[t] ?? 0) * (year + 1)
      );
    }, 0);
    expect(run.value(`lenders.${id}_life`)).toBeCloseTo(run.value(`${id}.amount`) > 0 ? wanted : 0, 9);
  }
});

test("tables for lenders show their lines in their order; any other section its own", () => {
  for (const [id, lines] of Object.entries(LENDERS_TABLES))
    expect(sectionLines(id).map((line) => line.id)).toEqual(lines);
  expect(sectionLines("Sources and uses").every(({ section }) => section.id === "sources_and_uses")).toBe(true);
});

test.each([
  [[1.4, 1.2, 1.1, 1.1], [1, 1, 1, 1], 2032],
  [[0, 1.2, 1.3, 0], [0, 1, 1, 0], 2031],
  [[1, 1, 1, 1], [0, 0, 0, 0], Number.NaN],
])("the year in which %j is least where %j", (row, flags, year) => {
  const rows = [row, flags, [2030, 2031, 2032, 2033]].map((one) => Float64Array.from(one));
  expect(whereLeast.solve(...rows)).toBe(year);
});
