import { LatePart } from "../../quantities/latePart";

/** The door to what computes what-ifs: cells that ask for none need not wait for it. */
export const whatIfRows = new LatePart(() => import(/* webpackChunkName: "what-if" */ "./rows/index"));
