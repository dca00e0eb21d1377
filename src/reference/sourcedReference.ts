import { LatePart } from "../quantities/latePart";

/** The door to the reference data with its sources, notes and labels, for whatever must answer before they are loaded. */
export const sourcedReference = new LatePart(() => import(/* webpackChunkName: "reference" */ "./index"));
