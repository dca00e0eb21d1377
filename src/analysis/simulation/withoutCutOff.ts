import { type Inputs, inputKeys, isChosen } from "../../model/inputs/keys";
import type { Question } from "./question";

/** The choice to stop work for good when going on is worth less than closing. */
const CUT_OFF = "project.stop";
const NO = inputKeys.get(CUT_OFF)?.choices?.indexOf("no") ?? Number.NaN;

/** Whether assumptions have a cut-off. */
export const hasCutOff = (assumptions: Inputs): boolean => isChosen(CUT_OFF, "yes", assumptions);

/**
 * The same question without the cut-off; nothing where there is none. No draw depends on it, so that trials of one number draw the same. A
 * loan that is held is that of the base without it, as lenders would lend who count on all years.
 */
export const withoutCutOff = (question: Question): Question | undefined =>
  hasCutOff(question.assumptions)
    ? { ...question, assumptions: { ...question.assumptions, [CUT_OFF]: NO } }
    : undefined;
