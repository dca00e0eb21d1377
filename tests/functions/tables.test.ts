import { describe, expect, test } from "vitest";
import type { Cells } from "../../src/analysis/assumptions/cells";
import { Session } from "../../src/analysis/session";
import { inWords } from "../../src/formula/language/model";
import { catalog, functionNamed } from "../../src/functions/catalog";
import { answer } from "../../src/functions/invoke";
import { saidCell } from "../../src/functions/said";
import { isMatrix, type SaidCell } from "../../src/functions/values";
import { keyOf } from "../../src/model/inputs/keys";
import { projectProgram } from "../../src/model/program";
import { type ProjectRun, runProject } from "../../src/model/run";
import { allAssumptions, referenceSet, sets } from "../../src/reference/index";
import { heldLoan, shownLines, shownTable, wholeTables } from "./tables";

const session = new Session();

function table(id: string, args: readonly unknown[], from = session): readonly (readonly SaidCell[])[] {
  const value = answer(functionNamed(id), args, { session: from });
  if (value instanceof Promise || !isMatrix(value)) throw new Error(`${id} is no table: ${JSON.stringify(value)}`);
  return value.map((row) => row.map(saidCell));
}

/** All of a table, cell by cell; the last digits are left to the order of sums. */
function expectTable(found: readonly (readonly SaidCell[])[], wanted: readonly (readonly SaidCell[])[]): void {
  const near = (x: SaidCell | undefined, y: SaidCell): boolean =>
    typeof x === "number" && typeof y === "number" ? Math.abs(x - y) <= 1e-13 * Math.abs(y) : x === y;
  const apart = wanted.findIndex((row, r) => !row.every((cell, c) => near(found[r]?.[c], cell)));
  if (apart >= 0) expect(found[apart], `row ${apart}`).toEqual(wanted[apart]);
  expect(found.map((row) => row.length)).toEqual(wanted.map((row) => row.length));
}

type Overrides = readonly (string | number)[];

/** What is nil, absent or out of use in the reference set, so that every kind of cell is met. */
const PROJECTS: readonly (readonly [set: string, overrides: Overrides])[] = [
  ...sets.map(({ name }) => [name, []] as const),
  ["spec-consistent", ["market.hbi_price", 150, "discount.reinvest_rate", 0.5]],
  ["announced", ["tax.psa", 1, "tax.rent_rate", 0.5, "market.hbi_price", 450, "partners.state_free", 0.1]],
  ["hydrogen-30", ["logistics.port_capacity", 1_500_000, "debt.gearing", 0, "tax.import_duty", 0.05]],
];

const runOf = (set: string, overrides: Overrides, from = session): ProjectRun =>
  from.project([[set]] satisfies Cells, overrides).run;

/** A table whose first header cell says on which set it stands and how many values differ. */
function onSet<Row extends readonly SaidCell[]>(set: string, overrides: Overrides, rows: readonly Row[]): SaidCell[][] {
  const count = overrides.length / 2;
  const says = ` (${set}, ${count} ${count === 1 ? "value differs" : "values differ"})`;
  return rows.map((row, k) => (k === 0 ? [`${row[0]}${says}`, ...row.slice(1)] : [...row]));
}

describe("every cell of a project's table is the model's value of its line", () => {
  const cases = PROJECTS.flatMap(([set, overrides]) =>
    Object.entries(wholeTables).map(([id, whole]) => ({ id, whole, set, overrides })),
  );
  test.for(cases)("$id of $set, $overrides", ({ id, whole, set, overrides }) => {
    const rows = whole.rows(runOf(set, overrides));
    expectTable(table(id, [set, ...overrides]), onSet(set, overrides, rows));
    expectTable(
      table(id, [set, "headers", false, ...overrides]),
      rows.slice(1).map((row) => row.slice(...whole.figures)),
    );
  });

  test.for(PROJECTS)("FINANCING, which is assumptions and says nothing of the set: %s, %j", ([set, overrides]) => {
    const rows = heldLoan(runOf(set, overrides));
    expectTable(table("FINANCING", [set, ...overrides]), rows);
    expectTable(table("FINANCING", [set, "headers", false, ...overrides]), rows.slice(1));
  });

  test.for(PROJECTS)("PROJECT_TABLE of all sections, PROJECT_LINE of all lines: %s, %j", ([set, overrides]) => {
    const run = runOf(set, overrides);
    const sections = new Map([...projectProgram().items.values()].map(({ section }) => [section.id, section.title]));
    expect(sections.size).toBeGreaterThan(50);
    for (const [section, title] of sections) {
      const lines = shownTable(run, section);
      const years = lines.some((line) => line.years !== undefined) ? run.years : [];
      const figures = lines.map((line) => [line.value, ...(line.years ?? years.map(() => ""))]);
      expectTable(table("PROJECT_TABLE", [title, set, "headers", false, ...overrides]), figures);
      expectTable(
        table("PROJECT_TABLE", [title, set, ...overrides]),
        onSet(set, overrides, [
          ["Line", "Unit", "Value", ...years],
          ...lines.map(({ label, unit }, k) => [label, unit, ...(figures[k] ?? [])]),
        ]),
      );
      for (const { id, label, unit, value, years } of shownLines(run, section)) {
        const cells = years ?? [value];
        expectTable(table("PROJECT_LINE", [id, set, "headers", false, ...overrides]), [cells]);
        expectTable(
          table("PROJECT_LINE", [id, set, ...overrides]),
          onSet(set, overrides, [
            ["Line", "Unit", ...(years === undefined ? ["Value"] : run.years)],
            [label, unit, ...cells],
          ]),
        );
      }
    }
  });
});

describe("PROJECT_CHECKS says what fails", () => {
  const ids = [...projectProgram().items.keys()].filter((id) => id.startsWith("pass."));
  /** The reference set as a run in which one check fails. */
  const failing = (pass: string) =>
    new Session((inputs) => {
      const run = runProject(inputs);
      const check = pass.replace("pass.", "check.");
      return {
        ...run,
        value: (id) => (id === pass || id === "check.all" ? 0 : id === check ? 1234 : run.value(id)),
      };
    });
  test.for(ids)("%s", (pass) => {
    const rows = table("PROJECT_CHECKS", [null, "headers", false], failing(pass)).slice(0, ids.length + 1);
    expect(rows[0]?.slice(0, 3)).toEqual([0, "flag", false]);
    const fails = rows.slice(1).flatMap(([value, , holds], k) => (holds === true ? [] : [[value, holds, ids[k]]]));
    expect(fails).toEqual([[1234, false, pass]]);
  });
});

test("REFERENCE_TABLE: every column of every assumption of every set", () => {
  for (const { name } of sets) {
    const rows = allAssumptions().map(({ key, unit, label, low, high, source, note }) => [
      ...[key, referenceSet(name)[key] ?? Number.NaN, unit, label, low, high],
      ...[source.title, source.url ?? "", source.date, source.kind, note],
    ]);
    expect(rows.some(([, , , , low = 0, high = 0]) => low < high)).toBe(true);
    expectTable(table("REFERENCE_TABLE", [name, null, false]), rows);
    expectTable(table("REFERENCE_TABLE", [name]), [
      ["Key", "Value", "Unit", "Label", "Low", "High", "Source", "Address", "Date", "Kind of source", "Note"],
      ...rows,
    ]);
    expectTable(
      table("REFERENCE_TABLE", [name, "market", false]),
      rows.filter(([key]) => String(key).startsWith("market.")),
    );
  }
});

describe("HBI_SPEC: each limit refuses what lies beyond it, and takes what meets it", () => {
  /** Pellet grade, metallisation, carbon, sulphur, headers, phosphorus, gangue, density and fines of HBI that meets every limit. */
  const good = [0.67, 0.94, 0.013, 0.00014, false, 0.0004, 0.057, 5.1, 0.02] as const;
  const passes = (changed: Readonly<Record<number, number>>): unknown[] =>
    table(
      "HBI_SPEC",
      good.map((value, k) => changed[k] ?? value),
    ).map((row) => row.at(-1));
  test.for([
    ["all is well", {}, []],
    ["total and metallic Fe below", { 0: 0.65 }, ["Total Fe", "Metallic Fe"]],
    ["metallic Fe alone below", { 0: 0.666, 1: 0.92 }, ["Metallic Fe"]],
    ["metallisation at its lowest", { 1: 0.92 }, []],
    ["metallisation below", { 1: 0.9199 }, ["Metallisation"]],
    ["a better metallisation than is quoted", { 1: 0.96 }, []],
    ["carbon at its lowest", { 2: 0.008 }, []],
    ["carbon below", { 2: 0.0079 }, ["Carbon"]],
    ["carbon at its highest", { 2: 0.016 }, []],
    ["carbon above", { 2: 0.0161 }, ["Carbon"]],
    ["sulphur at its highest", { 3: 0.0003 }, []],
    ["sulphur above", { 3: 0.00031 }, ["Sulphur"]],
    ["phosphorus at its highest", { 5: 0.0005 }, []],
    ["phosphorus above", { 5: 0.00051 }, ["Phosphorus"]],
    ["gangue at its highest", { 6: 0.086 }, []],
    ["gangue above", { 6: 0.0861 }, ["Gangue"]],
    ["density at its lowest", { 7: 5 }, []],
    ["density below", { 7: 4.99 }, ["Density"]],
    ["fines at their highest", { 8: 0.05 }, []],
    ["fines above", { 8: 0.0501 }, ["Fines"]],
  ] as const)("%s", ([, changed, fails]) => {
    const names = [
      "Total Fe",
      "Metallic Fe",
      "Metallisation",
      "Carbon",
      "Sulphur",
      "Phosphorus",
      "Gangue",
      "Density",
      "Fines",
    ];
    expect(names.filter((_, k) => passes(changed)[k] !== true)).toEqual(fails);
  });
});

test("EXPLAIN: every line with its value, its formula and what it reads", () => {
  const run = runOf("announced", []);
  const { items, measures } = projectProgram();
  const t = 7;
  const total = (id: string): number => run.row(id).reduce((sum, x) => sum + x, 0);
  for (const section of new Set([...items.values()].map((item) => item.section.id)))
    for (const { id, label, unit, value, years } of shownLines(run, section)) {
      const [header, first, ...all] = table("EXPLAIN", [id, "announced", run.years[t]]);
      // words, build-ups and years stand behind: tests/functions/explain.test.ts
      const behind = all.findIndex(([name]) => name === "In words" || name === "Source");
      const others = all.slice(0, behind);
      expect(header).toEqual(["Item (announced, 0 values differ)", "Value", "Unit", "Explanation"]);
      const when = years === undefined ? "" : `, ${run.years[t]}`;
      const item = items.get(id)?.item ?? measures.find((measure) => measure.id === id);
      // a formula gives the verdict alone, without what cells say before it
      const alone = id === "verdict.bankable" && item?.kind === "line" ? inWords(item, run.value(id)) : value;
      expect(first).toEqual([`${label}${when}`, years === undefined ? alone : years[t], unit, id]);
      const said = new Map(others.filter(([, , unit]) => unit === "").map(([name, , , text]) => [name, text]));
      if (item?.kind === "line") expect(said.get("Formula")).toBe(item.formula);
      if (item?.kind === "measure") expect(said.get("Formula")).toBe(`${item.solver.name}(${item.lines.join(", ")})`);
      expect(said.get("Note")).toBe(item !== undefined && "note" in item ? item.note : undefined);
      for (const [name, found, , part] of others.filter(([, , unit]) => unit !== "")) {
        const [, read = "", reach = "same"] = /^(\S+)(?: \((.+)\))?$/.exec(String(part)) ?? [];
        const source = items.get(read)?.item;
        // a value by year is told by its key, and leads to its source
        if (source === undefined && keyOf(read)?.step !== undefined) continue;
        expect(name, id).toBe(source?.label);
        if (source === undefined || item?.kind !== "line") continue;
        if (reach === "same") expect(found, `${id}: ${read}`).toEqual(inWords(source, run.row(read)[t] ?? Number.NaN));
        if (item.formula.includes(`PREV(${read}, 0)`) && reach === "earlier period")
          expect(found, `${id}: ${read} before`).toBe(run.row(read)[t - 1]);
        if (item.formula === `TOTAL(${read})`) expect([reach, found], id).toEqual(["all periods", total(read)]);
      }
    }
});

test("a spill that an example only begins is held whole here", () => {
  const begun = catalog.filter(({ examples }) =>
    examples.some(({ gives }) => typeof gives === "object" && "begins" in gives),
  );
  // LENDER_CASES is held by lenderCases.test.ts, what-ifs by whatIf.test.ts, simulations by risk.test.ts
  const held = [
    ...Object.keys(wholeTables),
    "FINANCING",
    "LENDER_CASES",
    "PROJECT_TABLE",
    "PROJECT_LINE",
    "REFERENCE_TABLE",
    "EXPLAIN",
    "SENSITIVITY",
    "TORNADO",
    "REVERSE_STRESS",
    "MONTE_CARLO",
    "RISK_DRIVERS",
    "RISK_PERCENTILES",
  ];
  expect(begun.map(({ id }) => id).toSorted()).toEqual(held.toSorted());
});
