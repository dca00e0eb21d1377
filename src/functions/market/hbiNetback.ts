import { number } from "../args";
import { defineFunction } from "../define";
import { TYPE_ERROR } from "../technical/arguments";
import { formula, published } from "../technical/formula";

const compute = formula("hbi_netback");

export const hbiNetback = defineFunction({
  id: "HBI_NETBACK",
  family: "Market and cost",
  summary: "What is left of a delivered HBI price at the plant gate.",
  args: {
    price: number("US$/t HBI", "Price delivered to the buyer", { min: 0 }),
    freight: number("US$/t HBI", "Rail, port and sea to that buyer", { min: 0 }),
  },
  returns: {
    type: "number",
    shape: "scalar",
    unit: "US$/t HBI",
    doc: "Price at the plant gate; negative where freight eats the price",
  },
  ...published("hbi_netback"),
  notes: ["The price of this HBI, not of the quoted quality: HBI_QUALITY_PRICE makes one of the other."],
  errors: { argument: TYPE_ERROR, domain: "price or freight is negative" },
  examples: [
    { args: [320, 61], gives: 259, source: "CFR Italy less 24 rail, 9 port and 28 sea" },
    { args: [50, 61], gives: -11, source: "50 - 61" },
    { args: [320, -1], gives: { raises: "domain" } },
    { args: [320], gives: { raises: "argument" } },
  ],
  seeAlso: ["HBI_QUALITY_PRICE", "CASH_COST"],
  compute: ({ price, freight }) => compute(price, freight),
});
