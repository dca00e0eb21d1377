import { explanations } from "../../analysis/explanation/explanations";
import { whatIfAnswers } from "../../analysis/whatIf/answers";
import { excelPort } from "../../excel/port";
import { writtenModel } from "../../model/writtenModel";
import { createPane } from "../../taskpane/store/pane";
import { CARDS, WHAT_IF } from "../../taskpane/store/whatIf/state";
import { reference } from "../../taskpane/table/catalogue";
import "../../workbook/glassBox/glassBox";
import { answeringAtOnce } from "./answeringAtOnce";
import { longestTask } from "./taskClock";

// Prints the nanoseconds of the longest task of what its argument names; longestTask.ts starts it. All scripts are loaded
// first: how long that takes is a matter of the browser.
answeringAtOnce();
await Promise.all([writtenModel.load(), explanations.load(), whatIfAnswers.load()]);
const pane = createPane(excelPort, reference);

const acts = {
  explaining: () => pane.number.explained({ id: "returns.npv" }),
  whatIf: async () => {
    pane.view.open(WHAT_IF);
    await pane.sheet.read();
    await pane.project.run();
    for (const card of CARDS) await pane.whatIf.ask(card);
  },
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
const { newModel, whatIf, work } = pane.store.getState();
if (act === "whatIf" && CARDS.some((card) => whatIf.answers[card].found === undefined))
  throw new Error("a what-if was not answered");
if (act === "newModel" && work.notice?.intent !== "success")
  throw new Error(newModel?.state === "failed" ? newModel.why : work.notice?.text);
console.log(String(time));
