import type { Message } from "../../messages/message";
import { type Inputs, isChosen } from "../../model/inputs/keys";
import type { ProjectRun } from "../../model/run";
import { IronError } from "../../quantities/errors";
import type { AssumptionsTable } from "../assumptions/argument";
import { type Assumptions, complete } from "../assumptions/complete";
import { differs } from "../assumptions/differs";
import { saidOfGivenLoan } from "../assumptions/givenLoan";
import { readOverrides } from "../assumptions/overrides";
import { remarksOn, remarkTold } from "../assumptions/remarks";
import { attempt } from "../attempt";
import { coverPrice, hbiPrice, pricedAt } from "../breakeven";
import { financingOf, held } from "../financing";
import type { Session } from "../session";
import { type Case, placedInCase } from "./readCases";

/** What a case comes to: its run, or why there is none. */
export interface CaseResult {
  readonly name: string;
  readonly run: ProjectRun | IronError;
  /** The case asks for what the base has already. */
  readonly asBase: boolean;
  /** What is to be known of its assumptions beside those of the base. */
  readonly says: readonly Message[];
}

/**
 * The cases of a project on one financing: the loan of the bank case, given to the assumptions and held while cases change
 * them. A case that the process or the limits of an input rule out says so in its place.
 * Errors: those of the runs of the bank case and of the base; argument for a case of a table that cannot be read, with its row
 * and cell.
 */
export function lenderCases(
  session: Session,
  own: Assumptions,
  bank: Assumptions,
  cases: readonly Case[],
): readonly CaseResult[] {
  const bankRun = session.run(bank.values);
  // read of a run or laid over assumptions only where that is not remembered
  const table = (): AssumptionsTable => ({ set: own.set, given: held(own.given, financingOf(bankRun)), notices: [] });
  const base = session.made([own.values, bank.values], "the loan of the bank case", () => complete(table()).values);
  const baseRun = session.run(base);
  const valuesOf = (one: Case): Inputs => {
    const { asks } = one;
    if ("changes" in asks && asks.changes.length === 0) return base;
    return session.made([base], JSON.stringify(asks), () =>
      "changes" in asks
        ? changed(
            table(),
            isChosen("capital.announced", "yes", base) ? (asks.ofAnnounced ?? asks.changes) : asks.changes,
          )
        : { ...base, ...pricedAt(base, hbiPrice(baseRun), coverPrice(session, base, asks.covered)) },
    );
  };
  return cases.map((one) => {
    const values = attempt(() => valuesOf(one));
    if (!(values instanceof IronError))
      return {
        name: one.name,
        run: attempt(() => session.run(values)),
        asBase: values !== base && areSame(values, base),
        says: saidOf(one, values, base),
      };
    if (isMisread(one, values))
      throw placedInCase(one, values, (pair) => attempt(() => readOverrides(pair, table())) instanceof IronError);
    return { name: one.name, run: values, asBase: false, says: [] };
  });
}

/** That the dates of the bank move, and what lies outside its usual range: a standard case is a stress, whose size is its reason. */
function saidOf({ row }: Case, values: Inputs, base: Inputs): readonly Message[] {
  if (row === undefined) return [];
  const told = (of: Inputs) =>
    remarksOn(of).flatMap((remark) => (remark.about === "outside" ? [{ ...remark, said: remarkTold(remark) }] : []));
  const known = new Map(told(base).map(({ key, value }) => [key, value]));
  const anew = told(values).filter(({ key, value }) => known.get(key) !== value);
  return [...saidOfGivenLoan(values), ...anew.map(({ said }) => said)];
}

/** What cannot be read of a table is for whoever typed it to mend, and no answer of the case. */
const isMisread = ({ row }: Case, { kind }: IronError): boolean => row !== undefined && kind === "argument";

const changed = (table: AssumptionsTable, changes: readonly unknown[]): Inputs =>
  complete(table, readOverrides(changes, table)).values;

function areSame(one: Inputs, other: Inputs): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => {
    const [a, b] = [one[key], other[key]];
    return a !== undefined && b !== undefined && !differs(a, b);
  });
}
