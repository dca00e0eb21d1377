import { LatePart } from "../../../quantities/latePart";

/** The door to simulations in pieces: who asks for none need not wait for what computes them. */
export const riskAnswers = new LatePart(() => import(/* webpackChunkName: "risk-answers" */ "./answering"));
