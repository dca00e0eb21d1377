import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { basePages } from "../../src/build/base/basePages";
import { helpPages } from "../../src/build/helpPages";
import { riskPages } from "../../src/build/risk/riskPages";
import { blocksOf } from "../../src/formula/language/model";
import { BUILT_IN, LOOKUP, operations, reducers, shifts } from "../../src/formula/language/operations";
import { namings, vocabulary } from "../../src/formula/language/vocabulary";
import { catalog } from "../../src/functions/catalog";
import { figure } from "../../src/help/manual/figure";
import { workedYear } from "../../src/help/manual/workedYear";
import { manualPages } from "../../src/help/manualPages";
import { conventions, limits } from "../../src/model/conventions";
import { inputKeys } from "../../src/model/inputs/keys";
import { inputSections } from "../../src/model/inputs/sections";
import { projectModel } from "../../src/model/model";
import { runProject } from "../../src/model/run";
import { allAssumptions, defaultSet, referenceSet } from "../../src/reference/index";

const pages = [...helpPages(), ...manualPages(), ...basePages(), ...(await riskPages())];
const byPath = new Map(pages.map(({ path, text }) => [path, text]));

/** Where a link on a page leads, as a path of ours; undefined for other sites. */
function target(from: string, href: string): string | undefined {
  if (/^https?:/.test(href)) return undefined;
  return new URL(href, `https://help.test/${from}`).href.replace("https://help.test/", "");
}

test("the pages under docs/ are what the definitions and the model say today (npm run build writes them)", () => {
  for (const { path, text } of pages) {
    expect(existsSync(`docs/${path}`), `docs/${path}`).toBe(true);
    expect(readFileSync(`docs/${path}`, "utf8") === text, `docs/${path} is stale`).toBe(true);
  }
  for (const folder of ["help", "manual"])
    expect(
      readdirSync(`docs/${folder}`)
        .map((file) => `${folder}/${file}`)
        .filter((path) => !byPath.has(path)),
    ).toEqual([]);
});

describe("every link leads to a page and a place that exist", () => {
  test.for(pages.filter(({ path }) => path.endsWith(".html")))("$path", ({ path, text }) => {
    for (const [, href = ""] of text.matchAll(/href="([^"]+)"/g)) {
      const to = target(path, href.replaceAll("&#38;", "&"));
      if (to === undefined) continue;
      const [file = "", place] = to.split("#");
      expect(byPath.has(file), `${path} -> ${to}`).toBe(true);
      if (place !== undefined) expect(byPath.get(file), `${path} -> ${to}`).toContain(`id="${place}"`);
    }
  });
});

test("pages are plain: a language, a title, no scripts, nothing from elsewhere, no id twice", () => {
  for (const { path, text } of pages) {
    if (!path.endsWith(".html")) continue;
    expect(text).toContain('<html lang="en">');
    expect(text).toMatch(/<title>.+<\/title>/);
    expect(text.match(/<h1/g)).toHaveLength(1);
    expect(text).not.toMatch(/<script|<style| style=|src=| on\w+=/);
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size, path).toBe(ids.length);
  }
});

test("every word and sign of the language is explained, on a page that every formula leads to", () => {
  const provided = [...Object.keys(operations), ...Object.keys(reducers), ...Object.keys(shifts), LOOKUP, ...BUILT_IN];
  expect(Object.keys(vocabulary).toSorted()).toEqual(provided.toSorted());
  const page = byPath.get("manual/language.html") ?? "";
  for (const { written, says } of [...Object.values(vocabulary), ...namings]) {
    const shown = written.replaceAll("<", "&#60;").replaceAll(">", "&#62;").replaceAll("'", "&#39;");
    expect(page).toContain(`<code>${shown}</code>`);
    expect(says).toMatch(/^\S.*\.(?:\.\.)?$/);
  }
  for (const { path, text } of pages)
    if (path.startsWith("manual/") && text.includes('<th scope="col">Formula</th>'))
      expect([path, text.includes('href="language.html"')]).toEqual([path, true]);
});

test("every function, line, input and named formula has its place", () => {
  const index = byPath.get("help/index.html");
  for (const { id } of catalog) expect(index).toContain(`href="${id.toLowerCase()}.html"`);
  const all = pages.map(({ text }) => text).join("\n");
  for (const { items } of projectModel.sections) for (const { id } of items) expect(all).toContain(`id="${id}"`);
  for (const { id } of projectModel.formulas) expect(all).toContain(`id="${id}"`);
});

test("an input that changes nothing would say so, and there is none", () => {
  const unread = pages.flatMap(({ text }) =>
    text.split("<tr>").flatMap((row) => {
      const [, id = ""] = /<code id="([^"]+)"/.exec(row) ?? [];
      return row.includes("none: for reading only") ? [id] : [];
    }),
  );
  expect(unread).toEqual([]);
});

/** The cells of the row that begins with a text, without tags. */
function cellsOf(page: string, first: string): string[] {
  const rows = page
    .split("<tr>")
    .map((row) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = ""]) => cell));
  return rows.map((cells) => cells.map((cell) => cell.replace(/<[^>]+>/g, ""))).find(([cell]) => cell === first) ?? [];
}

test("the manual counts inputs as the pane does: keys with a reference value", () => {
  const index = byPath.get("manual/index.html") ?? "";
  const all = allAssumptions().filter(({ step }) => step === undefined);
  for (const { id, title } of inputSections) {
    const pane = all.filter(({ section }) => section.id === id).length;
    expect(cellsOf(index, title)[2], title).toBe(String(pane));
  }
  expect(cellsOf(index, "In all, without named formulas").slice(1, 3)).toEqual([
    String(inputKeys.size),
    String(all.length),
  ]);
  expect(byPath.get("manual/carbon-inputs.html")).toContain(
    ">Inputs: 175 keys, of which 35 with a reference value</p>",
  );
  expect(byPath.get("manual/capital-inputs.html")).toContain("keys, of which 77 with a reference value</p>");
});

test("a choice is told by its word, its range too, and a number by its digits", () => {
  const page = byPath.get("manual/carbon-inputs.html") ?? "";
  const [, , , limits, reference, range] = cellsOf(page, "carbon.cbam_method");
  expect([limits, reference, range]).toEqual([
    "0: joint process, 1: separate precursors, 2: default values",
    "joint process",
    "joint process to default values",
  ]);
  const price = allAssumptions().find(({ key }) => key === "carbon.eua_price");
  const shown = cellsOf(page, "carbon.eua_price carbon.eua_price_steps").slice(4, 6);
  expect(shown).toEqual([String(price?.value), `${price?.low} to ${price?.high}`]);
});

test("what may be left out as a whole has no reference value, and says what it is then", () => {
  const page = (name: string) => byPath.get(`manual/${name}-inputs.html`) ?? "";
  const reference = (name: string, key: string) => cellsOf(page(name), key)[4];
  expect(reference("debt", "debt.sizing")).toBe("sized where it is left out");
  expect(reference("debt", "debt.sweep")).toBe("0 where it is left out");
  expect(reference("equity", "equity.available")).toBe("no limit where it is left out");
  expect(reference("debt", "debt.eca_drawn debt.eca_drawn.1")).toBe("none");
  const held = allAssumptions().map(({ key }) => key);
  for (const { key, absent } of inputKeys.values()) if (absent !== undefined) expect(held).not.toContain(key);
});

test("a caption that repeats the heading above it is not shown", () => {
  for (const { path, text } of pages)
    for (const [, heading, attributes, caption] of text.matchAll(
      /<h[12]>([^<]*)<\/h[12]>\n(?:<p>.*<\/p>\n)?<div[^>]*><table>\n<caption([^>]*)>([^<]*)<\/caption>/g,
    ))
      if (heading === caption) expect(attributes, `${path}: ${caption}`).toContain("unseen");
});

test("a page shows syntax, arguments with limits, errors and examples", () => {
  const text = byPath.get("help/npv_timed.html") ?? "";
  for (const part of [
    "=IRON.NPV_TIMED(rate, values, [timing])",
    "start, mid, end",
    "#VALUE!",
    "1922.061555",
    "Microsoft",
  ])
    expect(text).toContain(part);
  expect(byPath.get("help/irr_all.html")).toContain("#NUM!");
});

test("the manual says which word each number of a line stands for", () => {
  expect(byPath.get("manual/bottlenecks.html")).toContain("0: no output yet, 1: HBI plant with its ramp-up, 2: rail");
});

/** The page of a section. */
const pageOf = (id: string): string => byPath.get(`manual/${id.replaceAll("_", "-")}.html`) ?? "";

const plainText = (html: string): string =>
  html.replace(/<[^>]+>/g, "").replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code));

describe("every section, of lines and of inputs, is introduced on top of its page", () => {
  const ids = new Set(projectModel.sections.flatMap(({ items }) => items.map(({ id }) => id)));
  test.for(projectModel.sections)("$id", ({ id, introduction }) => {
    const said = introduction.join(" ");
    expect(said.split(/[.!?] (?=[A-Z])/).length, said).toBeGreaterThanOrEqual(2);
    for (const part of introduction) expect(part).toMatch(/^[A-Za-z].*\.$/);
    const [, shown = ""] = /<h1>[^<]+<\/h1>\n<p>(.*)<\/p>/.exec(pageOf(id)) ?? [];
    expect(plainText(shown)).toBe(said);
    const named = said.match(/\b[a-z]\w*\.[a-z]\w+/g) ?? [];
    for (const name of named) expect(ids).toContain(name);
    expect(shown.match(/<a /g) ?? []).toHaveLength(named.length);
  });
});

test("a section's tables stand under its headings, which its page lists, and none is long", () => {
  for (const { id, items } of projectModel.sections) {
    const page = pageOf(id);
    const titles = blocksOf(items).flatMap(({ title }) => title ?? []);
    expect([...page.matchAll(/<h2 [^>]*>(.*?)<\/h2>/g)].map(([, title = ""]) => plainText(title))).toEqual(titles);
    if (titles.length > 1)
      expect([...page.matchAll(/<li><a href="#[^"]*">(.*?)<\/a>/g)].map(([, title = ""]) => plainText(title))).toEqual(
        titles,
      );
    for (const [, rows = ""] of page.matchAll(/<tbody>([\s\S]*?)<\/tbody>/g))
      expect(rows.match(/<tr>/g)?.length, id).toBeLessThanOrEqual(40);
  }
});

test("a page says in which file its lines are written, those of another file apart", () => {
  for (const { id, file = "", items } of projectModel.sections)
    for (const named of new Set([file, ...items.flatMap((item) => item.file ?? [])]))
      expect(plainText(pageOf(id)), id).toContain(`Written in ${named}`);
  expect(pageOf("carbon")).toContain("abatement.<wbr>ts");
});

describe("the worked year", () => {
  const run = runProject(referenceSet(defaultSet));
  const worked = workedYear();
  const itemsById = new Map(projectModel.sections.flatMap(({ items }) => items.map((item) => [item.id, item])));
  const of = (id: string) => {
    const item = itemsById.get(id);
    if (item === undefined) throw new RangeError(id);
    return worked.of(item);
  };

  test("is the first in which the ramp-up is over and principal is repaid", () => {
    const t = run.years.indexOf(worked.year);
    const both = (period: number) =>
      Number(run.row("steady.reached")[period]) > 0 && Number(run.row("debt.principal")[period]) > 0;
    expect(both(t)).toBe(true);
    for (let before = 0; before < t; before++) expect(both(before)).toBe(false);
  });

  test("gives every line the number of the run, of a nil row that of its first year with one", () => {
    for (const { items } of projectModel.sections)
      for (const item of items) {
        if (item.kind !== "line" || item.words !== undefined) continue;
        const { value, year } = worked.of(item);
        const row = run.row(item.id);
        const t = year === undefined ? 0 : run.years.indexOf(year);
        expect([item.id, value]).toEqual([item.id, row[t]]);
        if (year === undefined || year === worked.year) continue;
        const nil = (period: number) => Math.abs(row[period] ?? Number.NaN) === 0;
        expect([item.id, nil(run.years.indexOf(worked.year))]).toEqual([item.id, true]);
        for (let before = 0; before < t; before++) expect([item.id, nil(before)]).toEqual([item.id, true]);
      }
  });

  test("shows numbers, formulas with numbers put in, words, and why a measure has no number", () => {
    const cash = cellsOf(pageOf("returns"), "returns.npv");
    expect(cash[3]).toBe(`${Math.round(run.value("returns.npv") / 1e6).toLocaleString("en-US")} m US$`);
    expect(cash[4]).toContain("TOTAL(returns.flow_pv)= ");
    expect(of("debt.limit").value).toBe("debt service cover");
    expect(cellsOf(pageOf("calendar"), "calendar.operating")[3]).toBe("yes");
    const drawn = cellsOf(pageOf("debt"), "debt.drawn");
    expect(drawn[3]).toMatch(/ m US\$in \d{4}$/);
    for (const { items } of projectModel.sections)
      for (const item of items)
        if (item.kind === "measure") expect([item.id, worked.of(item).value]).not.toEqual([item.id, Number.NaN]);
  });
});

describe("a number is shown by its unit", () => {
  test.for([
    ["US$", -1_861_086_274, "-1,861 m US$"],
    ["US$/y", 205_300_000, "205.3 m US$/y"],
    ["US$", 99_999, "99,999 US$"],
    ["US$", 0, "0 US$"],
    ["US$/t HBI", 457.24, "457.2 US$/t HBI"],
    ["t ore", 6_085_612, "6.086 Mt ore"],
    ["t/y", 929_800, "929.8 kt/y"],
    ["t HBI", 12_345, "12.35 kt HBI"],
    ["t CO2/t HBI", 0.54046, "0.5405 t CO2/t HBI"],
    ["t Fe/t HBI", 0.9139, "91.39 %"],
    ["t ore/t HBI", 3.0428, "3.043 t ore/t HBI"],
    ["1/y", 0.095, "9.5 %/y"],
    ["1", 1.4, "1.4"],
    ["1", 1.2e-17, "0"],
    ["GJ", 20_980_000, "20.98 PJ"],
    ["kWh/y", 519_000_000, "519 GWh/y"],
    ["m3", 61_500_000, "61.5 million m3"],
    ["y", 2038, "2038"],
    ["1/US$", 2.168e-9, "0.000000002168 1/US$"],
  ] as const)("%s of %d", ([unit, value, shown]) => {
    expect(figure(unit, value)).toBe(shown);
  });
});

test("conventions and limits are linked from the contents, name lines that exist, and show their numbers", () => {
  expect(byPath.get("manual/index.html")).toContain('href="conventions.html"');
  const page = byPath.get("manual/conventions.html") ?? "";
  const ids = new Set(projectModel.sections.flatMap(({ items }) => items.map(({ id }) => id)));
  for (const { topic, says, lines } of [...conventions, ...limits]) {
    expect(plainText(page)).toContain(topic);
    expect(plainText(page)).toContain(says);
    for (const name of [...(says.match(/\b[a-z]\w*\.[a-z]\w+/g) ?? []), ...lines]) expect(ids, topic).toContain(name);
  }
  expect(plainText(page)).toContain("discount.timing mid");
  expect(page).not.toContain("NaN");
});
