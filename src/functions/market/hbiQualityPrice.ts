import { hbiQualityPrice as formula } from "../../model/formulas/market";
import { parameter } from "../parameter";
import { publish } from "../publish";
import { metallisation } from "../technical/arguments";

const share = (doc: string, standard: number) => parameter(doc, { above: 0, max: 1 }, standard);
const perPoint = (doc: string, standard: number) => parameter(doc, { min: 0 }, standard);

export const hbiQualityPrice = publish(formula, {
  id: "HBI_QUALITY_PRICE",
  family: "Market and cost",
  summary: "Price of HBI after its quality: iron above or below the reference, metallisation below it.",
  args: {
    reference_price: parameter("Quoted price of HBI of reference quality", { min: 0 }),
    fe_total: parameter("Total Fe of the HBI, as HBI_GRADE gives it", { above: 0, max: 1 }),
    metallisation,
    fe_adjustment: perPoint("Price per 0.01 of Fe", 4.5),
    metallisation_adjustment: perPoint("Price per 0.01 of metallisation short of the reference", 3),
    fe_reference: share("Total Fe of the quoted quality", 0.91),
    metallisation_reference: share("Metallisation of the quoted quality", 0.92),
  },
  result: "Price of this HBI, delivered where the quoted price is",
  notes: [
    "An index contract; what the buyer reckons, slag, flux, electricity, lost iron and carbon, is about twice as much a point of iron: the Quality section of the manual, chosen by market.quality_rule.",
    "Iron counts both ways; metallisation above the reference earns nothing.",
    "Whether a buyer takes HBI below the specification at any price is another question: HBI_SPEC shows where it fails.",
  ],
  refuses: "a price is negative, or a share lies outside 0 to 1",
  examples: [
    {
      args: [320, 0.8689906181484146],
      gives: 301.5457781667866,
      agrees: { figure: 302, within: 2e-3 },
      source: "the formula, HBI of worked case A; process reference: 18 US$/t less than the quoted price",
    },
    { args: [320, 0.91, 0.9], gives: 314, source: "320 - 3 · (92 - 90)" },
    { args: [320, 91], gives: { raises: "domain" } },
    { args: [320], gives: { raises: "argument" } },
  ],
  seeAlso: ["HBI_SPEC", "HBI_GRADE", "HBI_NETBACK"],
});
