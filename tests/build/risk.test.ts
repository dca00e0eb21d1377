/** The page of what-ifs and risk: what it says is what a simulation gives, and every place it names is there. */
import { describe, expect, test } from "vitest";
import { riskStudy } from "../../src/build/risk/riskStudy";
import { catalog } from "../../src/functions/catalog";
import { riskPage } from "../../src/help/risk/riskPage";
import { asked } from "../../src/help/risk/said";
import { text } from "../../src/messages/text";
import { projectModel } from "../../src/model/model";

const study = await riskStudy();
const page = riskPage(projectModel, study);
const words = page.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

test("every place that it names is there", () => {
  const functions = new Set(catalog.map(({ id }) => id));
  for (const one of asked) for (const name of one.functions) expect(functions.has(name), name).toBe(true);
  const commands = asked.flatMap(({ command }) => (command === "" ? [] : [command.split(" ")[1] ?? ""]));
  for (const command of commands)
    expect(text("cli.help"), command).toMatch(new RegExp(`^ +(?:ironbook )?${command} `, "m"));
});

describe("the claim that prices fluctuate, and the project bears it", () => {
  test("is answered by two chances, each with its error", () => {
    const { npv, cover } = study;
    const percent = (share: number) => (100 * share).toFixed(1);
    expect(npv.below.threshold).toBe(0);
    expect(cover.below.threshold).toBe(1.05);
    expect(words).toContain(`is ${percent(npv.below.value)} % (± ${percent(npv.below.error)})`);
    expect(words).toContain(`is ${percent(cover.below.value)} % (± ${percent(cover.below.error)})`);
  });
  test("and by the price over the years, drawn and in numbers", () => {
    const { price } = study;
    expect(page).toContain('role="img"');
    const last = price.years.length - 1;
    expect((price.high[last] ?? 0) / (price.low[last] ?? 1)).toBeGreaterThan(1.5);
    for (const [t, year] of price.years.entries()) {
      expect(price.low[t]).toBeLessThan(price.middle[t] ?? 0);
      expect(price.middle[t]).toBeLessThan(price.high[t] ?? 0);
      if (t % 5 === 0) expect(words).toContain(`${year} ${Math.round(price.low[t] ?? 0)} `);
    }
  });
});

test("trials that ran and those that were refused are all of them", () => {
  const refused = study.refusals.reduce((sum, { count }) => sum + count, 0);
  expect(study.ran + refused).toBe(study.trials);
});

test("drivers stand by what they decide, and what is known is worth something", () => {
  expect(study.drivers).toHaveLength(10);
  for (const { worth, rankCorrelation } of study.drivers) {
    expect(worth).toBeGreaterThanOrEqual(0);
    expect(Math.abs(rankCorrelation)).toBeLessThanOrEqual(1);
  }
});
