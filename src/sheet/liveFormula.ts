/** The name of the cell that says whether Ironbook's functions are computed where a workbook is open. */
export const LIVE_NAME = "Live";

/** A formula that gives what another does where Ironbook is running, and else the last values, which stand in an area. */
export const withLast = (formula: string, area: string): string =>
  `=IF(${LIVE_NAME},${formula.replace(/^=/, "")},${area})`;

const WITH_LAST = new RegExp(
  `^=IF\\(${LIVE_NAME},(.*),(?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!\\$[A-Z]+\\$\\d+(?::\\$[A-Z]+\\$\\d+)?\\)$`,
  "su",
);

/** What a formula gives where Ironbook is running; any other is that itself. */
export const liveFormula = (formula: string): string => formula.replace(WITH_LAST, "=$1");
