import { HostFailure, type Settings } from "../taskpane/port";

/** The pane's keys among those other add-ins and Office itself may keep. */
const PREFIX = "ironbook.";

/** Small texts saved in the workbook by Office.js. */
export const documentSettings: Settings = {
  get(key) {
    const value: unknown = Office.context.document.settings.get(PREFIX + key);
    return typeof value === "string" ? value : undefined;
  },
  set(key, value) {
    const { settings } = Office.context.document;
    if (value === undefined) settings.remove(PREFIX + key);
    else settings.set(PREFIX + key, value);
    return new Promise((resolve, reject) => {
      settings.saveAsync((result) => {
        if (result.status === Office.AsyncResultStatus.Succeeded) resolve();
        else reject(new HostFailure("pane.host.failed", { why: result.error.message }));
      });
    });
  },
};
