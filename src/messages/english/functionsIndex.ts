import { analysisTexts } from "./analysis";
import { formulaTexts } from "./formula";
import { functionsTexts } from "./functions";
import { modelTexts } from "./model";
import { quantitiesTexts } from "./quantities";

/** Texts of the rooms that a worksheet function reaches. */
export const functionsEnglish = {
  ...quantitiesTexts,
  ...formulaTexts,
  ...modelTexts,
  ...analysisTexts,
  ...functionsTexts,
} as const;
