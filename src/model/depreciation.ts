import { line, section } from "../formula/language/model";

/**
 * A class of assets, written down from start-up: by straight line over its life, each year's additions apart, or by a
 * share of the declining balance. What is left in the last year of work is written off in it.
 */
const pool = (id: string, label: string) => [
  line(`${id}.lag`, "1", `${label}: periods of life`, `depreciation.life_${id} / calendar.year`),
  line(
    `${id}.added`,
    "US$",
    `${label}: put into service`,
    `depreciation.share_${id} * (IF(t = calendar.construction, capital.initial, 0) + capital.sustained)`,
    "Construction is put into service in the first operating year.",
  ),
  line(`${id}.cost`, "US$", `${label}: cost, cumulative`, `PREV(${id}.cost, 0) + ${id}.added`),
  line(
    `${id}.in_life`,
    "US$",
    `${label}: cost of assets within their life`,
    `${id}.cost - PREV(${id}.cost, 0, ${id}.lag)`,
  ),
  line(`${id}.before`, "US$", `${label}: book value before the charge`, `PREV(${id}.book, 0) + ${id}.added`),
  line(
    `${id}.charge`,
    "US$",
    `${label}: depreciation`,
    `IF(plan.final, ${id}.before, IF(plan.worked, MIN(${id}.before, IF(depreciation.declining = 1, ${id}.before * depreciation.rate_${id} * calendar.year, ${id}.in_life / ${id}.lag)), 0))`,
  ),
  line(`${id}.book`, "US$", `${label}: book value`, `${id}.before - ${id}.charge`),
];

const CLASSES = [
  ["buildings", "Buildings"],
  ["machinery", "Machinery"],
  ["preparatory", "Preparatory works"],
] as const;

const total = (what: string): string => CLASSES.map(([id]) => `${id}.${what}`).join(" + ");

/** Depreciation for tax by class of assets. */
export const depreciationSection = section("Depreciation", [
  ...CLASSES.map(([id, label]) => pool(id, label)),
  line("depreciation.charge", "US$", "Depreciation", total("charge")),
  line("depreciation.book", "US$", "Book value", total("book")),
]);
