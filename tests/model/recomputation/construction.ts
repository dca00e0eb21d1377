import { serveOwners } from "./owners";
import { agreedReserve } from "./schedule";
import type { Facility, Terms } from "./terms";

/** What has been drawn of a loan, US$, and what of its standby is left. */
interface Drawing {
  readonly terms: Terms;
  drawn: number;
  standby: number;
}

/** A year until start-up, US$. */
export interface Built {
  readonly opening: number;
  readonly drawn: number;
  readonly interest: number;
  readonly fees: number;
  readonly reserves: number;
  readonly contributed: number;
  readonly cash: number;
  /** What shareholders have lent, with its interest so far. */
  readonly lentByOwners: number;
  /** Nothing but that interest, as a loss. */
  readonly earned: number;
}

/** Loans are drawn as agreed or as far as they are needed, then the standby, then shareholders pay. */
export function build(facility: Facility, spending: readonly number[]): { years: Built[]; balances: number[] } {
  const { drawnFor, commitmentFee } = facility;
  const drawings: Drawing[] = facility.loans.map((terms) => ({ terms, drawn: 0, standby: terms.standby }));
  const years: Built[] = [];
  let [cash, lentByOwners, earned] = [0, 0, 0];
  for (const [t, spent] of spending.entries()) {
    const reserve = ({ terms }: Drawing) => (t === spending.length - 1 ? agreedReserve(facility, terms, 0) : 0);
    const opening = drawings.reduce((sum, { drawn }) => sum + drawn, 0);
    let [drawn, fees, interest, reserves] = [0, 0, 0, 0];
    for (const drawing of drawings) {
      const { amount, standby, premium } = drawing.terms;
      if (t === 0) fees += facility.upfrontFee * (amount + standby) + premium * amount;
      fees += commitmentFee * (amount + standby - drawing.drawn);
      interest += drawing.terms.rate * drawing.drawn;
      reserves += reserve(drawing) * drawing.drawn;
    }
    const lacking = () => spent + fees + interest + reserves - cash - drawn;
    const draw = (drawing: Drawing, dollars: number) => {
      drawing.drawn += dollars;
      drawn += dollars;
      interest += drawnFor * drawing.terms.rate * dollars;
      fees -= drawnFor * commitmentFee * dollars;
      reserves += reserve(drawing) * dollars;
    };
    /** What is left of a dollar drawn once it has paid for itself. */
    const left = (drawing: Drawing) => 1 - drawnFor * (drawing.terms.rate - commitmentFee) - reserve(drawing);

    const agreed = drawings.map(({ terms }) => terms.amount * (terms.drawn[t] ?? 0));
    const brings = drawings.reduce((sum, drawing, i) => sum + (agreed[i] ?? 0) * left(drawing), 0);
    const part = brings > 0 ? Math.min(1, Math.max(0, lacking()) / brings) : 0;
    for (const [i, drawing] of drawings.entries()) draw(drawing, part * (agreed[i] ?? 0));
    for (const drawing of drawings) {
      const more = Math.min(drawing.standby, Math.max(0, lacking()) / left(drawing));
      drawing.standby -= more;
      draw(drawing, more);
    }
    const contributed = Math.max(0, lacking());
    cash = contributed - lacking();
    const owners = serveOwners(facility.owners, lentByOwners, contributed, 0);
    lentByOwners = owners.closing;
    earned -= owners.interest;
    years.push({ opening, drawn, interest, fees, reserves, contributed, cash, lentByOwners, earned });
  }
  return { years, balances: drawings.map(({ drawn }) => drawn) };
}
