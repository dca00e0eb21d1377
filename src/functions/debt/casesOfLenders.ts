import { lenderCases } from "../../analysis/cases/lenderCases";
import { readCases } from "../../analysis/cases/readCases";
import { standardCases } from "../../analysis/cases/standardCases";
import type { Session } from "../../analysis/session";
import { message } from "../../messages/message";
import { toldRemarkRows } from "../project/remarkRows";
import { projectColumns } from "../project/shared";
import { type Shown, spilled } from "../shown";
import { LENDER_COLUMNS, lenderRows } from "./lenderRows";

type Cells = readonly (readonly unknown[])[];

interface Asked {
  readonly assumptions: Cells | undefined;
  readonly cases: Cells | undefined;
  readonly bank_case: Cells | undefined;
}

/** What LENDER_CASES spills. */
export function casesOfLenders(session: Session, asked: Asked, overrides: readonly unknown[], headers: boolean): Shown {
  const own = session.assumptions(asked.assumptions, overrides);
  const bank = asked.bank_case === undefined ? own : session.assumptions(asked.bank_case);
  const cases = asked.cases === undefined ? standardCases : readCases(asked.cases);
  const sizedOn = bank === own ? [] : [message("header.sizedOn", { set: bank.set, count: bank.differing })];
  const head = projectColumns(
    { assumptions: own, remarks: sizedOn },
    "case",
    ...LENDER_COLUMNS.map(({ head }) => head),
    "remark",
  );
  const results = lenderCases(session, own, bank, cases);
  const project = () => ({ assumptions: own, run: session.run(own.values) });
  const remarks = headers ? toldRemarkRows(own.values, head.length) : [];
  return spilled(project, [head, ...lenderRows(results, own), ...remarks], headers, 1);
}
