import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { basePages } from "../../src/build/base/basePages";
import { helpPages } from "../../src/build/helpPages";
import { BUILT_IN, LOOKUP, operations, reducers, shifts } from "../../src/formula/language/operations";
import { namings, vocabulary } from "../../src/formula/language/vocabulary";
import { catalog } from "../../src/functions/catalog";
import { manualPages } from "../../src/help/manualPages";
import { inputKeys } from "../../src/model/inputs/keys";
import { inputSections } from "../../src/model/inputs/sections";
import { projectModel } from "../../src/model/model";
import { allAssumptions } from "../../src/reference/index";

const pages = [...helpPages(), ...manualPages(), ...basePages()];
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
  expect(byPath.get("manual/carbon-inputs.html")).toContain(">Inputs: 35 keys</p>");
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

test("a section's introduction stands on top of its page, and its names lead to lines", () => {
  const ids = new Set(projectModel.sections.flatMap(({ items }) => items.map(({ id }) => id)));
  // a section of inputs is what its table says; what is computed is introduced
  const computing = projectModel.sections.filter(({ items }) => items.some(({ kind }) => kind === "line"));
  const introduced = projectModel.sections.filter(({ introduction }) => introduction.length > 0);
  expect(introduced.map(({ id }) => id)).toEqual(expect.arrayContaining(computing.map(({ id }) => id)));
  for (const { title, introduction: sentences } of introduced) {
    const text = byPath.get(`manual/${title.toLowerCase().replaceAll("'", "").replaceAll(" ", "-")}.html`) ?? "";
    const [, shown = ""] = /<h1>[^<]+<\/h1>\n<p>(.*)<\/p>/.exec(text) ?? [];
    expect(shown.replace(/<[^>]+>/g, "").replaceAll("&#39;", "'")).toBe(sentences.join(" "));
    const named = sentences.join(" ").match(/\b[a-z]\w*\.[a-z]\w+/g) ?? [];
    for (const name of named) expect(ids, title).toContain(name);
    expect(shown.match(/<a /g) ?? []).toHaveLength(named.length);
  }
});
