import { expect, test } from "vitest";
import { FormulaError } from "../../src/formula/language/expression";
import { type Message, message } from "../../src/messages/message";
import { text } from "../../src/messages/text";
import { verbatim, type Words } from "../../src/messages/words";
import { IronError } from "../../src/quantities/errors";
import * as jsx from "./jsx";

/** What the compiler must refuse, line by line; none of it is ever called. */
const refused = () => [
  // @ts-expect-error an id that is not in the catalog
  () => text("pane.tabz"),
  // @ts-expect-error the same in an error
  () => new IronError("domain", "rate.minusTwo"),
  // @ts-expect-error the same in a formula's error
  () => new FormulaError("formula.nonsense", "a.b", "1 +", 0),
  // @ts-expect-error an id put together from a word that may be anything
  (tab: string) => text(`pane.tab.${tab}`),
  // @ts-expect-error nothing fills {sheet}
  () => text("pane.written"),
  // @ts-expect-error a placeholder of another name
  () => text("pane.written", { shet: "Start" }),
  // @ts-expect-error a value that no placeholder takes
  () => text("pane.cancel", { sheet: "Start" }),
  // @ts-expect-error what is counted must be a number
  () => text("pane.sheet.problems", { count: "3" }),
  // @ts-expect-error what is shown with all its digits must be a number
  () => new IronError("domain", "rate.belowMinusOne", { rate: "low" }),
  // @ts-expect-error an error of a formula brings its line itself, but nothing else
  () => new FormulaError("formula.strayCharacter", "a.b", "1 § 2", 2),
  // @ts-expect-error a plain string is no words
  (): Words => "Close",
  // @ts-expect-error nor are words put together
  (): Words => `${text("pane.close")}!`,
];

/** And what it must accept. */
const accepted = () => [
  (tab: "assumptions" | "about"): Words => text(`pane.tab.${tab}`),
  (): Words => text("pane.written", { sheet: "Start" }),
  (): Words => text("pane.sheet.problems", { count: 3 }),
  (): Words => verbatim("market.hbi_price"),
  (): Message => message("limit.both", { lower: message("limit.min", { min: 0 }), upper: "1" }),
  () => new FormulaError("formula.strayCharacter", "a.b", "1 § 2", 2, { found: "§" }),
];

test("the compiler has judged what stands above", () => {
  expect(refused()).toHaveLength(12);
  expect(accepted()).toHaveLength(6);
  expect(jsx.refused()).toHaveLength(8);
  expect(jsx.accepted()).toHaveLength(3);
});
