import { LatePart } from "../../quantities/latePart";

/** The door to what-ifs in pieces: who asks for none need not wait for what computes them. */
export const whatIfAnswers = new LatePart(() => import(/* webpackChunkName: "what-if" */ "./asked"));
