import { LatePart } from "../quantities/latePart";

/**
 * The one door to the model as it is written, for whatever must answer before that is loaded: worksheet functions, whose runs
 * need no words.
 */
export const writtenModel = new LatePart(() => import(/* webpackChunkName: "model" */ "./written"));

export type WrittenModel = NonNullable<typeof writtenModel.atHand>;
