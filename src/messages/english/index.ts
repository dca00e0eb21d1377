import { commandLineTexts } from "./commandLine";
import { filesTexts } from "./files";
import { functionsEnglish } from "./functionsIndex";
import { paneTexts } from "./pane";
import { workbenchTexts } from "./workbench";
import { workbookTexts } from "./workbook";

/** The English catalog: one list of texts for each room that speaks. */
export const english = {
  ...functionsEnglish,
  ...paneTexts,
  ...workbookTexts,
  ...workbenchTexts,
  ...commandLineTexts,
  ...filesTexts,
} as const;
