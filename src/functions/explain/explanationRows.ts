import { LatePart } from "../../quantities/latePart";

/** The door to what EXPLAIN says: it stands on the model and the reference data as they are written. */
export const explanationRows = new LatePart(() => import(/* webpackChunkName: "explanation" */ "./rows"));
