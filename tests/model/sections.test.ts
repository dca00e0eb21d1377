import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Expression } from "../../src/formula/language/expression";
import { blocksOf } from "../../src/formula/language/model";
import { parse } from "../../src/formula/language/parse";
import { DEBT_RULES, debtErrors, debtWarnings } from "../../src/model/judgement/debtRules";
import { rules } from "../../src/model/judgement/feasibility";
import { projectModel } from "../../src/model/model";
import { abatement } from "../../src/model/process/abatement";

test("ids of sections are unique, and a section's file holds it", () => {
  const ids = projectModel.sections.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, file = "" } of projectModel.sections) {
    expect(id).toMatch(/^[a-z]+(_[a-z]+)*$/);
    expect(readFileSync(file, "utf8"), file).toMatch(new RegExp(`[sS]ection\\(\\s*"${id}"`));
  }
});

/** Quantities of every step of the process: a year at nameplate, a year of the calendar, a full year of the plan. */
const BASES = ["annual", "nameplate", "plan"];

/** Groups in files of their own: the border beside the footprint; a tax beside the tax code; a loan as sized, its schedule, and its cover. */
const APART: Readonly<Record<string, readonly string[]>> = {
  carbon: ["src/model/process/border.ts"],
  tax: ["src/model/money/rentTax.ts"],
  debt: ["src/model/company/debtSizing.ts", "src/model/company/debtSchedule.ts", "src/model/company/covers.ts"],
  eca: ["src/model/company/debtSizing.ts", "src/model/company/debtSchedule.ts"],
  commercial: ["src/model/company/debtSizing.ts", "src/model/company/debtSchedule.ts"],
  company: ["src/model/company/funds.ts"],
};

test("the lines of a group stand in one file, the inputs of it in one", () => {
  const files = new Map<string, Set<string>>();
  for (const { file = "", items } of projectModel.sections)
    for (const { id } of items) {
      const [group = ""] = id.split(".");
      const kind = `${group}${file.includes("/inputs/") ? " inputs" : ""}`;
      if (!BASES.includes(group) && !APART[group]?.includes(file))
        files.set(kind, (files.get(kind) ?? new Set()).add(file));
    }
  expect([...files].filter(([, stand]) => stand.size > 1)).toEqual([]);
});

const nested = (e: Expression): number =>
  e.kind === "call" ? (e.fn === "IF" ? 1 : 0) + Math.max(0, ...e.args.map(nested)) : 0;

test("a formula is read in 24 seconds: at most 200 characters, and no IF in an IF in an IF", () => {
  const lines = projectModel.sections.flatMap(({ items }) => items);
  const formulas = [...lines.filter((item) => item.kind === "line"), ...projectModel.formulas];
  const long = formulas.filter(({ formula }) => formula.replace(/\s+/g, " ").length > 200).map(({ id }) => id);
  const deep = formulas.filter(({ id, formula }) => nested(parse(id, formula)) > 2).map(({ id }) => id);
  expect({ long, deep }).toEqual({ long: [], deep: [] });
});

test("a limit of a rule is a line with a name, not a bare number", () => {
  const numbersIn = (e: Expression): number[] =>
    e.kind === "number"
      ? [e.value]
      : e.kind === "name"
        ? []
        : (e.fn === "AT" ? e.args.slice(0, 1) : e.args).flatMap(numbersIn);
  for (const { code, broken } of rules)
    expect(
      numbersIn(parse(code, broken)).filter((value) => value !== 0 && value !== 1 && !Number.isNaN(value)),
      code,
    ).toEqual([]);
});

/** The most lines that stand under one heading, or without any: what a person takes in as one table. */
const LONGEST = 40;

test("no section is one long list: its lines stand under headings, each of its own name", () => {
  for (const { id, items } of projectModel.sections) {
    const blocks = blocksOf(items);
    const titles = blocks.map(({ title }) => title);
    expect(new Set(titles).size, `${id}: ${titles.join(", ")}`).toBe(titles.length);
    for (const { title = "", items: of } of blocks) expect(of.length, `${id}: ${title}`).toBeLessThanOrEqual(LONGEST);
  }
});

test("what is written in another file than its section says so", () => {
  const fileOf = new Map(
    projectModel.sections.flatMap(({ file = "", items }) => items.map((item) => [item.id, item.file ?? file] as const)),
  );
  const elsewhere: readonly (readonly [string, readonly string[]])[] = [
    ["src/model/process/abatement.ts", abatement.map(({ id }) => id)],
    [DEBT_RULES, [...debtErrors, ...debtWarnings].map(({ line }) => line)],
  ];
  for (const [file, ids] of elsewhere)
    for (const id of ids) {
      expect([id, fileOf.get(id)]).toEqual([id, file]);
      fileOf.delete(id);
    }
  // nothing else lies in those files, and none of their lines is left out
  const files = elsewhere.map(([file]) => file);
  expect([...fileOf].filter(([, file]) => files.includes(file))).toEqual([]);
});
