import { balance, flow, type Line, line, section } from "../../formula/language/model";

/**
 * VAT of one kind of spending, paid evenly over the year and given back a number of days later. Of a year's VAT a part
 * comes back in the same year, one in the next and, if the lag is longer than a year, one in the year after.
 */
const returned = (id: string, label: string, base: string, days: string): Line[] => [
  flow(`vat.${id}_paid`, "US$", `VAT paid on ${label}`, `tax.vat_construction * tax.vat_rate * (${base})`),
  line(
    `vat.${id}_lag`,
    "1",
    `Periods until VAT on ${label} is refunded`,
    `${days} / calendar.days / calendar.year`,
    "At most two.",
  ),
  line(`vat.${id}_at_once`, "1", `VAT on ${label}: part refunded in the year it is paid`, `MAX(0, 1 - vat.${id}_lag)`),
  line(
    `vat.${id}_after_one`,
    "1",
    `VAT on ${label}: part refunded in the year after`,
    `MIN(vat.${id}_lag, 2 - vat.${id}_lag)`,
  ),
  line(
    `vat.${id}_after_two`,
    "1",
    `VAT on ${label}: part refunded in the second year after`,
    `MAX(0, vat.${id}_lag - 1)`,
  ),
  flow(
    `vat.${id}_due`,
    "US$",
    `VAT refund due on ${label}`,
    `vat.${id}_paid * vat.${id}_at_once + PREV(vat.${id}_paid, 0) * vat.${id}_after_one + PREV(vat.${id}_paid, 0, 2) * vat.${id}_after_two`,
    "Spending is even over the year.",
  ),
];

/**
 * VAT as a loan to the state: paid on what is bought, given back later. Sales are exports at the zero rate; what is
 * collected on local sales is passed on and left out.
 */
export const vatSection = section(
  "value_added_tax",
  "Value-added tax",
  [
    line(
      "vat.imports_free",
      "flag",
      "Imported machinery is free of VAT",
      "OR(tax.promoted, tax.in_park, AND(tax.statutory, tax.incentive = 'promotion document', NOT(calendar.operating)))",
      "As long as either incentive runs; the promotion document from its issue, before construction.",
    ),
    line(
      "vat.share",
      "1",
      "Share of capital on which VAT is paid",
      "tax.vat_share * (1 - vat.imports_free * depreciation.share_machinery)",
      "Machinery is taken as imported, as for import duty, and has the same share of what carries VAT as of all capital.",
    ),
    ...returned("construction", "construction", "vat.share * capital.spent", "tax.vat_refund_days_construction"),
    ...returned(
      "operation",
      "operation",
      "vat.share * capital.sustained + tax.vat_operating_share * annual.cost",
      "tax.vat_refund_days",
    ),
    flow("vat.paid", "US$", "VAT paid", "vat.construction_paid + vat.operation_paid"),
    line(
      "vat.carried",
      "flag",
      "VAT may be outstanding at the end of the year",
      "OR(NOT(calendar.operating), AND(plan.worked, NOT(plan.final)))",
      "In the last year of work all that is outstanding is refunded.",
    ),
    balance(
      "vat.receivable",
      "US$",
      "VAT to be refunded, end of the year",
      "IF(vat.carried, PREV(vat.receivable, 0) + vat.paid - vat.construction_due - vat.operation_due, 0)",
    ),
    flow(
      "vat.refunded",
      "US$",
      "VAT refunded",
      "PREV(vat.receivable, 0) + vat.paid - vat.receivable",
      "What is due in the year; in the last year of work everything outstanding.",
    ),
  ],
  [
    "VAT is a loan to the state: paid on what is bought, given back days later. Sales are exports at the zero rate; what is collected on local sales is passed on and left out.",
    "A promotion document and residence in an industrial park free imported machinery from VAT (vat.imports_free).",
    "It takes capital and cost; only its time matters to the cash flow, in which it is nil over the life (cash.vat).",
  ],
);
