import { hbiPrice } from "../../../analysis/breakeven";
import { cell } from "../../../functions/project/shared";
import { errorText } from "../../../functions/said";
import { isErrorValue } from "../../../functions/values";
import type { PlainId } from "../../../messages/message";
import { text } from "../../../messages/text";
import type { Words } from "../../../messages/words";
import type { ProjectRun } from "../../../model/run";
import { thinnestCover } from "../../../workbook/charts/debt";
import { unitOf, wordOf } from "../../../workbook/charts/labels";
import { said } from "../../../workbook/spoken";
import type { Breakeven } from "../../store/standing";

/** A key result: its line, its name, and one line of why it is what it is. */
export interface Card {
  readonly id: string;
  readonly title: PlainId;
  readonly why: (run: ProjectRun, breakeven: Breakeven) => Words;
}

const asked = (run: ProjectRun, rate: string): Words =>
  text("pane.model.rate.why", { rate: said("1/y", run.value(rate)) });

const price = (value: number): Words => said(unitOf("market.hbi_price"), value);

/** What a project is asked first, in the order of the cards. */
export const cards: readonly Card[] = [
  {
    id: "returns.npv",
    title: "pane.model.npv",
    why: (run) =>
      text("pane.model.npv.why", {
        rate: said("1/y", run.value("discount.rate")),
        year: run.value("discount.valuation_year"),
      }),
  },
  {
    id: "returns.irr",
    title: "pane.model.irr",
    why: (run) => {
      const count = run.value("returns.irr_count");
      const rate = said("1/y", run.value("discount.rate"));
      return count > 1 ? text("pane.model.rate.several", { count, rate }) : asked(run, "discount.rate");
    },
  },
  { id: "equity.irr", title: "pane.model.irr.equity", why: (run) => asked(run, "discount.equity_rate") },
  {
    id: "debt.total",
    title: "pane.model.debt",
    why: (run) => {
      const limit = wordOf("debt.limit", run.value("debt.limit"));
      const least = thinnestCover(run);
      return least === undefined
        ? text("pane.model.debt.none", { limit })
        : text("pane.model.debt.why", { dscr: said("1", least.value), year: least.year, limit });
    },
  },
  {
    id: "returns.levelised_cost",
    title: "pane.model.cost",
    why: (run, breakeven) => {
      if (breakeven.state === "looking") return text("pane.model.cost.looking");
      if (breakeven.state === "none") return breakeven.why;
      return text("pane.model.cost.why", { price: price(breakeven.price), assumed: price(hbiPrice(run)) });
    },
  },
  {
    id: "carbon.intensity_total",
    title: "pane.model.co2",
    why: (run) => {
      const direct = run.value("carbon.intensity");
      const power = run.value("carbon.intensity_total") - direct;
      return text("pane.model.co2.why", { direct: said("1", direct), power: said("1", power) });
    },
  },
];

/** The value of a card; where there is none, why. */
export function figureOf(run: ProjectRun, { id }: Card): number | { readonly why: Words } {
  const found = cell(run, id);
  if (isErrorValue(found)) return { why: errorText(found) };
  return run.value(id);
}
