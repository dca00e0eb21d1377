import { expect, test, vi } from "vitest";
import { readTable } from "../../../src/analysis/assumptions/argument";
import { readOverrides } from "../../../src/analysis/assumptions/overrides";
import type { Message } from "../../../src/messages/message";
import { FORMER_KEYS, formerName } from "../../../src/model/formerKeys";
import { inputKeys } from "../../../src/model/inputs/keys";

const KEYS = [
  { was: "market.old_deck", is: "market.hbi_price" },
  { was: "market.old_price", is: "market.hbi_price" },
  { was: "ore.colour" },
];

test.for([
  ["market.old_price", "market.hbi_price"],
  ["Market.Old_Deck.2031", "market.hbi_price.2031"],
  ["ore.colour", undefined],
])("%s is %s now", ([text = "", key]) => {
  expect(formerName(text, KEYS)).toMatchObject({ key });
});

test("no other text is a former key", () => {
  for (const text of ["market.hbi_price", "market.old_prices", "market.old_price.", "old", ""])
    expect(formerName(text, KEYS)).toBeUndefined();
});

test.for([
  ["market.hbi_deck.2035", 400, ["assumptions.formerKey", { was: "market.hbi_deck", is: "market.hbi_price" }]],
  ["market.hbi_deck.times", 0.9, ["assumptions.formerKey", { was: "market.hbi_deck", is: "market.hbi_price" }]],
  ["market.spec_metallisation_high", 0.95, ["assumptions.goneKey", { key: "market.spec_metallisation_high" }]],
] as const)("%s is told of a table, a text and, where it is read, an override", ([key, value, told]) => {
  const said = (notices: readonly Message[]) => notices.map(({ id, values }) => [id, values]);
  expect(said(readTable([[key, value]]).notices)).toEqual([told]);
  expect(said(readTable([[`${key}=${value}`]]).notices)).toEqual([told]);
  if (told[0] === "assumptions.formerKey") expect(said(readOverrides([key, value]).notices)).toEqual([told]);
  else expect(() => readOverrides([key, value])).toThrow(told[0]);
});

test("two entries of one former table are told once", () => {
  expect(readOverrides(["market.hbi_deck.2035", 400, "market.hbi_deck.2036", 410]).notices).toHaveLength(1);
});

test("no key of today is a former one, and what a former one is called now exists", () => {
  for (const { was, is } of FORMER_KEYS) {
    const called = (name: string) =>
      [...inputKeys.values()].some(({ key, entry }) => key === name || entry?.of === name);
    expect([was, called(was)]).toEqual([was, false]);
    if (is !== undefined) expect([is, called(is)]).toEqual([is, true]);
  }
});

test("a table, overrides and relative keys take a former key by its new name; one that is gone is passed over", async () => {
  vi.resetModules();
  vi.doMock("../../../src/model/formerKeys", () => ({
    FORMER_KEYS: KEYS,
    formerName: (text: string) => formerName(text, KEYS),
  }));
  const { readTable } = await import("../../../src/analysis/assumptions/argument");
  const { readOverrides } = await import("../../../src/analysis/assumptions/overrides");
  const { given, notices } = readTable([
    ["market.old_price", 350],
    ["market.old_deck.2031", 340],
    ["market.old_deck.2032", 341],
    ["ore.colour", "red"],
  ]);
  expect(given).toEqual({ "market.hbi_price": 350, "market.hbi_price.2031": 340, "market.hbi_price.2032": 341 });
  expect(notices.map(({ id, values }) => [id, values])).toEqual([
    ["assumptions.formerKey", { was: "market.old_price", is: "market.hbi_price" }],
    ["assumptions.formerKey", { was: "market.old_deck", is: "market.hbi_price" }],
    ["assumptions.goneKey", { key: "ore.colour" }],
  ]);
  expect(readOverrides(["market.old_price.times", 0.5]).given).toEqual({ "market.hbi_price": 180 });
  expect(() => readOverrides(["ore.colour", 1])).toThrow("assumptions.goneKey");
  vi.doUnmock("../../../src/model/formerKeys");
  vi.resetModules();
});
