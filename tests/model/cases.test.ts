import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { projectProgram } from "../../src/model/program";
import { type ProjectRun, runProject } from "../../src/model/run";
import { formerSets, referenceSet, sets } from "../../src/reference/index";
import { type FrozenFiles, noteChanges, readNotes, SAME, stateInNotes, stateOf, UNSAID } from "./caseChanges";
import { CASES, caseNames, changedSetOf, frozenCases } from "./caseFiles";

/**
 * Set to 1 to make the frozen cases anew after a change that is meant to move results, to "all" to let it move those of
 * version 1, too; see tests/cases/README.md.
 */
const { RENEW_CASES } = process.env;
const renew = RENEW_CASES === "1" || RENEW_CASES === "all";

const NUMBERS = [
  "nameplate.ore",
  "nameplate.concentrate",
  "nameplate.pellets_own",
  "nameplate.pellets_bought",
  "nameplate.hbi_fe",
  "nameplate.hbi_metallic_fe",
  "nameplate.hbi_gangue",
  "nameplate.pellets_per_hbi",
  "nameplate.gas",
  "nameplate.power",
  "nameplate.hydrogen",
  "carbon.intensity",
  "carbon.intensity_total",
  "ore.life",
  "plan.years_worked",
  "plan.hbi_total",
  "capital.base",
  "capital.initial",
  "cost.ex_works",
  "cost.delivered",
  "cost.sustained",
  "nameplate.ebitda",
  "nameplate.price",
  "returns.npv",
  "returns.npv_before_tax",
  "returns.irr",
  "returns.irr_count",
  "returns.irr_before_tax",
  "returns.mirr",
  "returns.payback",
  "returns.payback_discounted",
  "returns.profitability",
  "returns.levelised_cost",
  "debt.total",
  "eca.amount",
  "debt.gearing_reached",
  "cover.dscr_least",
  "cover.llcr_least",
  "equity.npv",
  "equity.irr",
  "fonte.npv",
  "state.direct_real",
  "state.npv",
  "state.take",
  "state.metr",
  "carbon.steel_intensity",
  "check.all",
] as const;
const ROWS = [
  "annual.hbi",
  "annual.revenue",
  "annual.cost",
  "annual.ebitda",
  "tax.mining",
  "tax.property",
  "tax.profit",
  "tax.losses",
  "cash.flow",
  "debt.balance",
  "debt.due",
  "company.profit_tax",
  "funds.dividends",
  "equity.flow",
  "state.direct",
] as const;

/** What has no value (no IRR, no payback) is frozen as null. */
const numberOf = (x: number): number | null => (Number.isFinite(x) ? x : null);

function results(run: ProjectRun, watch: readonly string[]) {
  const isRow = (id: string): boolean => projectProgram().items.get(id)?.shape === "series";
  const numbers = [...NUMBERS, ...watch.filter((id) => !isRow(id))];
  const rows = [...ROWS, ...watch.filter(isRow)];
  return {
    numbers: Object.fromEntries(numbers.map((id) => [id, numberOf(run.value(id))])),
    rows: Object.fromEntries(rows.map((id) => [id, Array.from(run.row(id), numberOf)])),
    warnings: run.warnings.map((w) => w.line),
  };
}

/** A number this small against the largest of its row, or of no size alone, is what rounding left. */
const SMALL = 1e-3;

function compare(got: unknown, frozen: unknown, path: string, largest = 1): void {
  if (typeof got === "number" && typeof frozen === "number") {
    const tolerance = SAME * Math.max(Math.abs(frozen), SMALL * largest);
    expect(Math.abs(got - frozen), `${path}: ${got} instead of ${frozen}`).toBeLessThanOrEqual(tolerance);
  } else if (typeof got === "object" && got !== null && typeof frozen === "object" && frozen !== null) {
    expect(Object.keys(got), path).toEqual(Object.keys(frozen));
    const row = Array.isArray(frozen) ? Math.max(0, ...frozen.map(Number).filter(Number.isFinite).map(Math.abs)) : 1;
    const other = new Map(Object.entries(frozen));
    for (const [key, value] of Object.entries(got)) compare(value, other.get(key), `${path}.${key}`, row);
  } else expect(got, path).toEqual(frozen);
}

const setNames = [...sets, ...formerSets].map(({ name }) => name);
const names = [...new Set([...setNames, ...frozenCases])];

/** A case as it comes out now: the whole of a reference set, or a set with the changes that its folder says. */
function made(name: string): FrozenFiles {
  const inputs: unknown = setNames.includes(name) ? referenceSet(name) : kept(name, "inputs");
  const { inputs: assumptions, watch } = setNames.includes(name)
    ? { inputs: referenceSet(name), watch: [] }
    : changedSetOf(name);
  return { inputs, expected: results(runProject(assumptions), watch) };
}

/** What version 1 gave stays as it is; lines that are frozen since are added. */
function anew(name: string, old: FrozenFiles | undefined): FrozenFiles {
  const now = made(name);
  const ofVersion1 = formerSets.some((set) => set.name === name);
  return old === undefined || !ofVersion1 || RENEW_CASES === "all"
    ? now
    : { inputs: now.inputs, expected: keptOver(now.expected, old.expected) };
}

function keptOver(now: unknown, old: unknown): unknown {
  if (typeof now !== "object" || now === null || Array.isArray(now)) return old === undefined ? now : old;
  const before = new Map(Object.entries(old ?? {}));
  return Object.fromEntries(Object.entries(now).map(([key, value]) => [key, keptOver(value, before.get(key))]));
}

const path = (name: string, file: string): string => `${CASES}/${name}/${file}.json`;
const kept = (name: string, file: string): unknown => JSON.parse(readFileSync(path(name, file), "utf8"));
const keptCase = (name: string): FrozenFiles => ({ inputs: kept(name, "inputs"), expected: kept(name, "expected") });

if (renew) {
  const before = names.filter((name) => existsSync(path(name, "expected")));
  const old = new Map(before.map((name) => [name, keptCase(name)]));
  for (const name of names) {
    mkdirSync(`${CASES}/${name}`, { recursive: true });
    for (const [file, content] of Object.entries(anew(name, old.get(name))))
      writeFileSync(path(name, file), `${JSON.stringify(content, null, 2)}\n`);
  }
  noteChanges(old, new Map(names.map((name) => [name, keptCase(name)])));
}

describe("frozen cases", () => {
  test.for(names)("%s", (name) => {
    const { inputs, expected } = made(name);
    expect(inputs).toEqual(kept(name, "inputs"));
    compare(expected, kept(name, "expected"), name);
  });

  test.skipIf(renew)("every change has its note: tests/cases/CHANGES.md", () => {
    const state = stateOf(new Map(names.map((name) => [name, keptCase(name)])));
    expect(stateInNotes(), "the frozen cases changed without a note; make them anew as README.md says").toBe(state);
    expect(readNotes()).not.toContain(UNSAID);
  });
});

test("every case has its note and its line in the list", () => {
  const list = readFileSync(`${CASES}/README.md`, "utf8");
  for (const name of caseNames) {
    expect(existsSync(`${CASES}/${name}/note.md`), name).toBe(true);
    expect(list).toContain(`| \`${name}\` |`);
  }
});
