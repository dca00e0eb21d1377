import { explanations } from "../../analysis/explanation/explanations";
import { excelPort } from "../../excel/port";
import { writtenModel } from "../../model/writtenModel";
import { createPane } from "../../taskpane/store/pane";
import { reference } from "../../taskpane/table/catalogue";
import "../../workbook/glassBox/glassBox";
import { answeringAtOnce } from "./answeringAtOnce";
import { longestTask } from "./taskClock";

// Prints the nanoseconds of the longest task of what its argument names; longestTask.ts starts it. All scripts are loaded
// first: how long that takes is a matter of the browser.
answeringAtOnce();
await Promise.all([writtenModel.load(), explanations.load()]);
const pane = createPane(excelPort, reference);

const acts = {
  explaining: () => pane.number.explained({ id: "returns.npv" }),
  newModel: async () => {
    await pane.newModel.ask();
    // a person reads what would be written, and says yes
    await new Promise(setImmediate);
    await pane.newModel.confirm();
  },
} as const;
export type Act = keyof typeof acts;

const act = process.argv[2] as Act;
const time = await longestTask(acts[act]);
const { newModel, work } = pane.store.getState();
if (act === "newModel" && work.notice?.intent !== "success")
  throw new Error(newModel?.state === "failed" ? newModel.why : work.notice?.text);
console.log(String(time));
