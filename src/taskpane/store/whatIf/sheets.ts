import { text } from "../../../messages/text";
import type { Words } from "../../../messages/words";
import type { SheetPlan } from "../../../workbook/plan";
import { bridgeSheet } from "../../../workbook/whatIf/bridgeSheet";
import { heatSheet } from "../../../workbook/whatIf/heatSheet";
import type { Spilled } from "../../../workbook/whatIf/sheet";
import { solveSheet } from "../../../workbook/whatIf/solveSheet";
import { tornadoSheet } from "../../../workbook/whatIf/tornadoSheet";
import type { Card, Found } from "./state";

export const CARD_NAMES = {
  tornado: "pane.whatIf.tornado",
  table: "pane.whatIf.table",
  solve: "pane.whatIf.solve",
  compare: "pane.whatIf.compare",
} as const;

/** The sheet of a card's answer, around the calls that give it. */
type SheetOf<C extends Card> = (name: Words, found: Found[C], spilled: readonly [Spilled, ...Spilled[]]) => SheetPlan;

export const sheetOf: { readonly [C in Card]: SheetOf<C> } = {
  tornado: (name, found, [only]) => tornadoSheet(name, only, found),
  table: (name, found, [only]) => heatSheet(name, only, { ...found, across: found.axes[1].key }),
  solve: (name, found, [solutions, curve = solutions]) => solveSheet(name, [solutions, curve], found),
  compare: (name, found, [only]) =>
    bridgeSheet(name, only, {
      ...found,
      sides: [found.from.inFormulas, found.to.inFormulas],
      names: [found.from.label, found.to.label],
      lines: found.lines.map(({ line }) => line),
    }),
};

export const nameOf = (card: Card, { line }: Found[Card]): Words =>
  text(`pane.whatIf.sheet.${card}`, { line: line.label });
