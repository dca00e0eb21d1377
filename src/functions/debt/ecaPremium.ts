import { minimumPremium } from "../../model/formulas/premium";
import { BUYERS } from "../../model/inputs/buyers";
import { minimumPremiumRate } from "../../model/minimumPremium";
import { IronError } from "../../quantities/errors";
import { choice, flag, number, optional } from "../args";
import { defineFunction } from "../define";
import { documented } from "../formulas";
import { TYPE_ERROR } from "../refusals";

export const ecaPremium = defineFunction({
  id: "ECA_PREMIUM",
  family: "Debt",
  summary:
    "Minimum premium rate of the OECD Arrangement for export credit cover, a fraction of principal paid upfront.",
  args: {
    country_category: number("1", "OECD country risk category; 5 for Azerbaijan when last seen", {
      min: 1,
      max: 7,
      whole: true,
    }),
    buyer_category: choice("Buyer risk: better than its sovereign, like it, or a credit category", [
      "SOV+",
      "SOV",
      "CC0",
      "SOV/CC0",
      "CC1",
      "CC2",
      "CC3",
      "CC4",
      "CC5",
    ]),
    disbursement_months: number("month", "Time over which the loan is drawn", { min: 0 }),
    repayment_years: number("y", "Time over which it is repaid in equal half-yearly parts", { above: 0 }),
    cover: optional(
      number("1", "Percentage of cover, political and commercial, as a fraction", { above: 0, max: 1 }),
      0.95,
    ),
    speculative: optional(flag("TRUE for a buyer below investment grade"), true),
  },
  returns: { type: "number", shape: "scalar", unit: "1", doc: "Premium per principal, a fraction" },
  ...documented(minimumPremium),
  notes: [
    "Standard quality of product, no credit enhancement. The horizon is half the years of disbursement and the years of repayment.",
    "Country risk, constant and surcharge depend on the country category, buyer risk on the buyer too; the buyer factor is 0.9 for SOV+, else 1.",
    "The last factor is for speculative grades beyond a horizon of 10 years only.",
    "China is no participant of the Arrangement: for Sinosure this is a benchmark, not a tariff. Category 0 and rich countries have no minimum premium; they are priced by the market.",
  ],
  errors: {
    argument: `${TYPE_ERROR}, or the buyer category is another word`,
    domain:
      "the country category is not 1 to 7, the buyer is too weak for the country to be quoted, or a term lies outside its limits",
  },
  examples: [
    {
      args: [5, "CC1", 36, 10],
      gives: 0.1012893,
      source: "0.84 times 11.5 years + 0.75, less 2.7 % of it, in percent",
    },
    {
      args: [4, "SOV", 36, 10, 0.95, false],
      gives: 0.06675,
      source: "0.55 times 11.5 years + 0.35, in percent",
    },
    {
      args: [4, "CC2", 36, 8.5, 1],
      gives: 0.08762351684210525,
      source: "50-digit arithmetic; cover of 100 %",
    },
    { args: [6, "CC4", 36, 10], gives: { raises: "domain" }, source: "not quoted in the Arrangement" },
    { args: [0, "SOV", 36, 10], gives: { raises: "domain" } },
    { args: [5, "BBB", 36, 10], gives: { raises: "argument" } },
  ],
  seeAlso: ["DEBT_SIZE"],
  compute: ({ country_category, buyer_category, disbursement_months, repayment_years, cover, speculative }) => {
    // a buyer of category CC0 stands in the sovereign's column
    const buyer = buyer_category === "CC0" || buyer_category === "SOV/CC0" ? "SOV" : buyer_category;
    const place = BUYERS.findIndex(({ word }) => word === buyer.toLowerCase());
    const rate = minimumPremiumRate(country_category, place, disbursement_months, repayment_years, cover, speculative);
    if (Number.isNaN(rate)) throw new IronError("domain", "premium.notQuoted", { category: country_category, buyer });
    return rate;
  },
});
