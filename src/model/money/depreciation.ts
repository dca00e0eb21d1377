import { balance, block, flow, type Line, line, section } from "../../formula/language/model";

const START = "IF(t = calendar.construction, capital.initial, 0)";

/** Additions under the declining balance: each year takes its share of what is left of all of them. */
const declining = (id: string, label: string): Line[] => [
  flow(
    `${id}.declining_added`,
    "US$",
    `${label}: put into service, declining balance`,
    `IF(depreciation.on_declining, ${id}.added, 0)`,
  ),
  balance(
    `${id}.declining_before`,
    "US$",
    `${label}: book value before the charge, declining balance`,
    `PREV(${id}.declining_book, 0) + ${id}.declining_added`,
  ),
  flow(
    `${id}.declining_charge`,
    "US$",
    `${label}: depreciation, declining balance`,
    `IF(plan.final, ${id}.declining_before, IF(plan.worked, declining_charge(${id}.declining_before, depreciation.rate_${id} * calendar.year), 0))`,
  ),
  balance(
    `${id}.declining_book`,
    "US$",
    `${label}: book value, declining balance`,
    `${id}.declining_before - ${id}.declining_charge`,
  ),
];

/** Additions under the straight line: each year's apart, over the life of the class. */
const straight = (id: string, label: string): Line[] => [
  balance(
    `${id}.straight_cost`,
    "US$",
    `${label}: cost, cumulative, straight line`,
    `PREV(${id}.straight_cost, 0) + ${id}.added - ${id}.declining_added`,
  ),
  balance(
    `${id}.straight_in_life`,
    "US$",
    `${label}: cost of assets within their life, straight line`,
    `${id}.straight_cost - PREV(${id}.straight_cost, 0, ${id}.lag)`,
  ),
  balance(
    `${id}.straight_before`,
    "US$",
    `${label}: book value before the charge, straight line`,
    `PREV(${id}.straight_book, 0) + ${id}.added - ${id}.declining_added`,
  ),
  flow(
    `${id}.straight_charge`,
    "US$",
    `${label}: depreciation, straight line`,
    `IF(plan.final, ${id}.straight_before, IF(plan.worked, straight_charge(${id}.straight_before, ${id}.straight_in_life, ${id}.lag), 0))`,
  ),
  balance(
    `${id}.straight_book`,
    "US$",
    `${label}: book value, straight line`,
    `${id}.straight_before - ${id}.straight_charge`,
  ),
];

interface AssetClass {
  readonly id: string;
  readonly label: string;
  /** What import duty multiplies its cost with; empty for a class without duty. */
  readonly cost: string;
}

/** A class of assets, written down from start-up in two pools; what is left in the last year of work is written off in it. */
const pools = ({ id, label, cost }: AssetClass): Line[] => [
  line(`${id}.lag`, "1", `${label}: periods of life`, `depreciation.life_${id} / calendar.year`),
  line(
    `${id}.share`,
    "1",
    `${label}: share of capital with its import duty`,
    `depreciation.share_${id}${cost} / (1 + capital.duty_share)`,
  ),
  flow(
    `${id}.added`,
    "US$",
    `${label}: put into service`,
    `${id}.share * (${START} + capital.sustained)`,
    "Construction is put into service in the first operating year.",
  ),
  ...declining(id, label),
  ...straight(id, label),
  flow(`${id}.charge`, "US$", `${label}: depreciation`, `${id}.declining_charge + ${id}.straight_charge`),
  balance(`${id}.book`, "US$", `${label}: book value`, `${id}.declining_book + ${id}.straight_book`),
];

const CLASSES: readonly AssetClass[] = [
  { id: "buildings", label: "Buildings", cost: "" },
  { id: "machinery", label: "Machinery", cost: " * (1 + capital.duty_due * tax.import_duty)" },
  { id: "preparatory", label: "Preparatory works", cost: "" },
];

const total = (what: string): string => CLASSES.map(({ id }) => `${id}.${what}`).join(" + ");

/** Depreciation for tax by class of assets, by the method of the year in which an asset is put into service. */
export const depreciationSection = section(
  "depreciation",
  "Depreciation",
  [
    block(
      "Method",
      line(
        "depreciation.on_declining",
        "flag",
        "What is put into service follows the declining balance",
        "OR(depreciation.declining = 'yes', calendar.date < depreciation.straight_from)",
        "An asset keeps the method of its year. Participants of Horizontal Monitoring stay with the declining balance.",
      ),
    ),
    ...CLASSES.map((assets) => block(assets.label, pools(assets))),
    block(
      "All classes",
      flow("depreciation.charge", "US$", "Depreciation", total("charge")),
      balance("depreciation.book", "US$", "Book value", total("book")),
    ),
  ],
  [
    "Depreciation for tax, by class of assets, from start-up on. An asset keeps the method of the year in which it is put into service: declining balance, or straight line from depreciation.straight_from on.",
    "What is left in the last year of work is written off in it, whatever part of that year is worked. In a last year of some weeks it meets little income, and no later year uses the loss: where a little more ore begins a further year, NPV falls before it rises again (tax.losses_unused).",
    "It takes capital with import duty (capital.initial, capital.sustained); profit tax takes the charge, and property tax the book value (depreciation.charge, depreciation.book).",
  ],
);
