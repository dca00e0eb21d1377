import { afterEach, describe, expect, test } from "vitest";
import { english } from "../../src/messages/english/index";
import { type Catalog, speak } from "../../src/messages/language";
import { message } from "../../src/messages/message";
import { placeholdersOf, readTemplate } from "../../src/messages/placeholders";
import { reason, describe as sentence, text } from "../../src/messages/text";
import { IronError } from "../../src/quantities/errors";

test("messages end without a full stop", () => {
  const errors = Object.entries(english).filter(([id]) =>
    /^(formula|unit|model|rule|warning|argument|item|domain|debt|rate)\./.test(id),
  );
  expect(errors.length).toBeGreaterThan(100);
  expect(errors.filter(([, template]) => /[^.]\.$/.test(template)).map(([id]) => id)).toEqual([]);
});

describe("numbers", () => {
  test("ours have six digits", () => {
    expect(text("model.phasingSum", { first: "a.1", years: 3, sum: 0.1 + 0.2 })).toContain("add up to 0.3");
    expect(text("target.figure.npv", { value: 20160606.4 })).toContain("NPV is 20160600 US$");
  });

  test("a whole number is never rounded: it may be a date", () => {
    expect(text("limit.below", { below: 2958466 })).toBe("below 2958466");
  });

  // excel.md of the requirements: dates typed as numbers came back as other dates
  test.each([
    [20160606, "20160606"],
    [10.000001, "10.000001"],
    [0.1 + 0.2, "0.30000000000000004"],
    [-0, "0"],
    [1e300, "1e+300"],
    [2.2e-22, "2.2e-22"],
    [123456789012, "123456789012"],
  ])("one that its user gave is shown as given: %d", (rate, shown) => {
    expect(text("rate.belowMinusOne", { rate })).toBe(`rate must be above -1, got ${shown}`);
  });

  test("ours too show all digits where they would look like another of the sentence, or like one of its words", () => {
    expect(text("warning.specLow", { key: "a.b", what: "Fe", code: "W", limit: 0.9, given: 0.9 - 1e-9 })).toContain(
      "at least 0.9 Fe, got 0.899999999",
    );
    expect(text("model.phasingSum", { first: "a.1", years: 3, sum: 1.0000001 })).toContain("add up to 1.0000001");
    expect(text("warning.noDebt", { key: "a.b 0.3", given: 0.30000001, code: "W" })).toContain("cover of 0.30000001");
  });
});

test("plurals", () => {
  const rows = (count: number) => text("pane.sheet.problems", { count });
  expect([0, 1, 2].map(rows)).toEqual(["0 rows to mend", "1 row to mend", "2 rows to mend"]);
  expect(text("warning.life", { key: "a.b", given: 30.728218, limit: 31, code: "W" })).toContain("30.7282 years");
});

test("lists, and messages inside messages", () => {
  expect(text("reference.unknownSet", { name: "x", sets: ["a", "b", "c"] })).toBe(
    "there is no reference set 'x'; there are a, b, c, and with @1 behind its name each as version 1 had it",
  );
  const what = message("limit.both", {
    lower: message("limit.min", { min: 0 }),
    upper: message("limit.below", { below: 1 }),
  });
  expect(text("domain.outside", { name: message("item.of", { name: "rate", item: 2 }), what, value: 7 })).toBe(
    "rate, item 2 must be at least 0 and below 1, got 7",
  );
});

test("the reason behind what was thrown: ours by its message, others as they say it", () => {
  expect(reason(new IronError("domain", "rate.minusOne"))).toBe(english["rate.minusOne"]);
  expect(reason(new RangeError("too far"))).toBe("too far");
  expect(reason("no reason")).toBe("no reason");
});

describe("another language", () => {
  afterEach(() => speak());

  /** English in brackets: what a person reads without them was never said through the catalog. */
  const bracketed: Catalog = Object.fromEntries(
    Object.entries(english).map(([id, template]) => [id, `⟦${template}⟧`]),
    // each id of English is there
  ) as Catalog;

  test("is spoken everywhere once the host says so, with its own plurals, numbers and lists", () => {
    speak({
      tag: "pl",
      catalog: { ...bracketed, "pane.sheet.problems": "{count, plural, one {# błąd} few {# błędy} other {# błędów}}" },
    });
    expect([1, 2, 5].map((count) => text("pane.sheet.problems", { count }))).toEqual(["1 błąd", "2 błędy", "5 błędów"]);
    expect(text("rate.belowMinusOne", { rate: 0.5 })).toMatch(/0,5⟧$/);
    expect(text("reference.unknownSet", { name: "x", sets: ["a", "b", "c"] })).toContain("a, b i c");
    speak();
    expect(text("pane.sheet.problems", { count: 1 })).toBe("1 row to mend");
  });

  test("every message can be said in it", () => {
    speak({ tag: "pl", catalog: bracketed });
    for (const id of Object.keys(english) as (keyof typeof english)[]) {
      const asked = placeholdersOf(readTemplate(english[id], "en").getAst());
      const values = Object.fromEntries(asked.map(({ name, isNumber }) => [name, isNumber ? 7 : `<${name}>`]));
      const said = sentence({ id, values });
      expect(said, id).toMatch(/^⟦[\s\S]*⟧$/);
      for (const { name, isNumber } of asked) expect(said, id).toContain(isNumber ? "" : `<${name}>`);
    }
  });
});
