import { agentTexts } from "./agent";
import { analysisTexts } from "./analysis";
import { baseTexts } from "./base";
import { chartTexts } from "./charts";
import { commandLineTexts } from "./commandLine";
import { explanationTexts } from "./explanation";
import { filesTexts } from "./files";
import { formulaTexts } from "./formula";
import { functionsTexts } from "./functions";
import { helpTexts } from "./help";
import { hintTexts } from "./hints";
import { hostTexts } from "./host";
import { manualTexts } from "./manual";
import { modelTexts } from "./model";
import { modelTabTexts } from "./modelTab";
import { numberTabTexts } from "./numberTab";
import { numericsTexts } from "./numerics";
import { paneTexts } from "./pane";
import { quantitiesTexts } from "./quantities";
import { remarksTexts } from "./remarks";
import { riskPageTexts } from "./riskPage";
import { riskTabTexts } from "./riskTab";
import { tableTexts } from "./tables";
import { whatIfTabTexts } from "./whatIfTab";
import { workbenchTexts } from "./workbench";
import { workbookTexts } from "./workbook";

/** The English catalog: one list of texts for each room that speaks. */
export const english = {
  ...quantitiesTexts,
  ...numericsTexts,
  ...formulaTexts,
  ...modelTexts,
  ...hintTexts,
  ...remarksTexts,
  ...analysisTexts,
  ...functionsTexts,
  ...tableTexts,
  ...explanationTexts,
  ...helpTexts,
  ...manualTexts,
  ...baseTexts,
  ...riskPageTexts,
  ...paneTexts,
  ...modelTabTexts,
  ...numberTabTexts,
  ...whatIfTabTexts,
  ...riskTabTexts,
  ...workbookTexts,
  ...chartTexts,
  ...workbenchTexts,
  ...commandLineTexts,
  ...filesTexts,
  ...agentTexts,
  ...hostTexts,
} as const;
