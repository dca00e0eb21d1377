import { hbiNetback as formula } from "../../model/formulas/market";
import { parameter } from "../parameter";
import { publish } from "../publish";

export const hbiNetback = publish(formula, {
  id: "HBI_NETBACK",
  family: "Market and cost",
  summary: "What is left of a delivered HBI price at the plant gate.",
  args: {
    price: parameter("Price delivered to the buyer", { min: 0 }),
    freight: parameter("Rail, port and sea to that buyer", { min: 0 }),
  },
  result: "Price at the plant gate; negative where freight eats the price",
  notes: ["The price of this HBI, not of the quoted quality: HBI_QUALITY_PRICE makes one of the other."],
  refuses: "price or freight is negative",
  examples: [
    { args: [320, 61], gives: 259, source: "CFR Italy less 24 rail, 9 port and 28 sea" },
    { args: [50, 61], gives: -11, source: "50 - 61" },
    { args: [320, -1], gives: { raises: "domain" } },
    { args: [320], gives: { raises: "argument" } },
  ],
  seeAlso: ["HBI_QUALITY_PRICE", "CASH_COST"],
});
