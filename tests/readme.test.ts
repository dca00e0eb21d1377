import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Cells } from "../src/analysis/assumptions/cells";
import { breakevenPrice } from "../src/analysis/breakeven";
import { Session } from "../src/analysis/session";
import type { TargetName } from "../src/analysis/targets";
import { COUNTING, counts, figures, withCounts } from "../src/build/readme";
import { families } from "../src/functions/define";
import { projectModel } from "../src/model/model";
import { defaultSet, referenceSet, sets } from "../src/reference/index";

const readme = readFileSync("README.md", "utf8");
const architecture = readFileSync("ARCHITECTURE.md", "utf8");
const words = (text: string): string => text.replace(/\s+/g, " ");

/** What the table of the README shows of a set. */
function row(name: string, session: Session): string {
  const values = referenceSet(name);
  const { value, warnings } = session.run(values);
  const misses = warnings.some(({ code }) => code === "W-SPEC");
  const figure = (x: number, decimals = 0): string =>
    (Math.round(x * 10 ** decimals) / 10 ** decimals || 0).toLocaleString("en-US", {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
  const percent = (id: string): string => `${figure(value(id) * 100, 1)} %`;
  const millions = (id: string): string => figure(value(id) / 1e6);
  const cells = [
    `\`${name}\``,
    // a product that misses the specification is said beside the NPV that supposes its sale
    `${millions("returns.npv")}${misses ? ` (HBI of ${percent("nameplate.hbi_fe")} Fe)` : ""}`,
    percent("returns.irr"),
    percent("equity.irr"),
    millions("debt.total"),
    value("debt.total") > 0 ? figure(value("cover.dscr_least"), 2) : "none",
    figure(value("returns.levelised_cost")),
    figure(breakevenPrice(session, values)),
    figure(value("carbon.intensity"), 3),
    millions("state.direct_real"),
    figure(value("ore.life"), 1),
  ];
  return `| ${cells.join(" | ")} |`;
}

describe("README.md", () => {
  const session = new Session();
  test.each(sets.map(({ name }) => name))("its row of %s is what the model says today", (name) => {
    expect(readme.split("\n").find((line) => line.startsWith(`| \`${name}\` |`))).toBe(row(name, session));
  });
  test("what it says of the project is what the model says today", () => {
    for (const name of Object.keys(figures)) expect(readme.split(`<!--figure ${name}-->`), name).toHaveLength(2);
    expect(() => withCounts("<!--figure lies-->3<!--/figure-->")).toThrow("a page figures lies");
  });
  test("it and the checklist count what the build counts, each once; it names the sets", () => {
    const pages = COUNTING.map((page) => readFileSync(page, "utf8"));
    for (const page of pages) expect(withCounts(page)).toBe(page);
    for (const name of Object.keys(counts)) expect(pages.join().split(`<!--count ${name}-->`), name).toHaveLength(2);
    expect(words(readme)).toContain(`reference sets: \`${defaultSet}\` (default), `);
  });
  test("a stale count is renewed, and one that is not known is refused", () => {
    expect(withCounts("<!--count sets-->77<!--/count-->")).toBe("<!--count sets-->5<!--/count-->");
    expect(() => withCounts("<!--count lies-->3<!--/count-->")).toThrow("a page counts lies");
  });
  test("its example of hydrogen by year runs as rows, as a table across, as overrides and as one text, in any set", () => {
    const rows = [...words(readme).matchAll(/`(reduction\.hydrogen_share(?:\.\d+)?) \| ([\d.]+)`/g)].map(
      ([, key = "", value]) => [key, Number(value)] as const,
    );
    const steps = rows.filter(([key]) => /\d$/.test(key));
    const nil = rows.filter(([key]) => !/\d$/.test(key));
    const [text = ""] = /reduction\.hydrogen_share\.2035=[^`]+/.exec(words(readme)) ?? [];
    const across = [
      ["Key", "Value", 2035, 2036, 2037],
      ["reduction.hydrogen_share", null, ...steps.map(([, value]) => value)],
    ];
    const share = (cells: Cells | undefined, overrides: readonly unknown[] = []) => {
      const { run } = session.project(cells, overrides);
      return run.years.map((year, t) => [year, run.row("annual.hydrogen_share")[t]]);
    };
    const { years } = session.run(referenceSet());
    const wanted = years.map((year) => [year, year < 2035 ? 0 : Math.min(year - 2034, 3) / 10]);
    expect(share(steps)).toEqual(wanted);
    expect(share(across)).toEqual(wanted);
    expect(share(undefined, steps.flat())).toEqual(wanted);
    expect(share([[text]])).toEqual(wanted);
    expect(share([["hydrogen-30", null], ...nil, ...steps])).toEqual(wanted);
    expect(share([["hydrogen-30", null], ...steps])).not.toEqual(wanted);
  });
  test("it names every family of functions", () => {
    const [, list = ""] = /worksheet functions:([^.]+)\./.exec(words(readme)) ?? [];
    for (const family of families)
      expect(list.toLowerCase()).toContain(family.toLowerCase().replace(/^project$/, "the whole project"));
  });
  test("its first sentences say what the model gives", () => {
    const { value } = session.run(referenceSet());
    const shown = words(readme).replace(/<!--.*?-->/g, "");
    const whole = (number: number) => Math.round(number).toLocaleString("en-US");
    const gearing = `debt of ${whole(value("debt.gearing_reached") * 100)} % of the uses`;
    expect(shown).toMatch(/the project is not bankable: the verdict is "no: [^"]+", with an NPV of /);
    expect(shown).toContain(`an NPV of ${whole(value("returns.npv") / 1e6)} million US$ at 9.5 % and ${gearing}`);
    const at = (target: TargetName) => whole(breakevenPrice(session, referenceSet(), target));
    expect(shown).toContain(`NPV is nil at ${at("npv")}; shareholders earn their 15 % from ${at("equity")} on; `);
    expect(shown).toContain(`turns to yes at ${at("bankable")}.`);
    expect(shown).toContain(`held as it is, is served down to ${at("dscr")} (`);
    // what its cash carries is what limits it
    expect(value("debt.by_cover")).toBe(1);
  });
});

test("ARCHITECTURE.md lists every section of the model in its order", () => {
  const [, list = ""] = /## Sections of the model\n+([\s\S]*?)\n##/.exec(architecture) ?? [];
  const named = words(list);
  let at = 0;
  for (const { title } of projectModel.sections.filter(({ title }) => !title.endsWith(" inputs"))) {
    const found = named.indexOf(title, at);
    expect(found, `${title} after ${named.slice(Math.max(0, at - 20), at)}`).toBeGreaterThanOrEqual(at);
    at = found + title.length;
  }
});
