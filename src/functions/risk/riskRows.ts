import { LatePart } from "../../quantities/latePart";

/** The door to simulations: cells that ask for none need not wait for them. */
export const riskRows = new LatePart(() => import(/* webpackChunkName: "risk" */ "./rows/index"));
