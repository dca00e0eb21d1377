import { LatePart } from "../../quantities/latePart";

/**
 * The door to what explains numbers: it stands on the model and the reference data as they are written, which cells that only
 * compute do not wait for.
 */
export const explanations = new LatePart(() => import(/* webpackChunkName: "explanation" */ "./explain"));
