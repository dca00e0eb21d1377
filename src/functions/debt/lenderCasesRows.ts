import { LatePart } from "../../quantities/latePart";

/** The door to what computes the cases that lenders ask for. */
export const lenderCasesRows = new LatePart(() => import(/* webpackChunkName: "lender-cases" */ "./casesOfLenders"));
