import { Session } from "../analysis/session";
import { catalog } from "../functions/catalog";
import type { Context } from "../functions/define";
import type { Command } from "../taskpane/commandIds";
import { registerFunctions } from "./registration";
import { answerRibbon } from "./ribbon";
import { Turns } from "./turns";

declare global {
  interface Window {
    /** For a curious person at the console: how often the model has run since the page was loaded. */
    ironbook?: { modelRuns(): number };
  }
}

/** What the functions remember: the pane, on the same page, asks them with the same memory. */
const session = new Session();

const turns = new Turns();

/** Threads and long answers come when they are first needed. */
const context: Context = {
  session,
  rest: () => turns.take(),
  simulate: async (plan, watching) => {
    const { simulate } = await import(/* webpackChunkName: "simulating" */ "./simulating");
    return simulate(plan, watching);
  },
};

/** Worksheet functions first: cells wait for them, and they need nothing of the pane. */
if (typeof CustomFunctions !== "undefined") {
  registerFunctions(catalog, context, () => CustomFunctions);
  window.ironbook = { modelRuns: () => session.modelRuns };
}

/** Resolves when somebody sees the page; for functions alone Excel runs it unseen. */
function seen(): Promise<void> {
  return new Promise((resolve) => {
    if (document.visibilityState === "visible") return resolve();
    document.addEventListener("visibilitychange", () => resolve(), { once: true });
    // absent where the runtime is not shared
    Office?.addin?.onVisibilityModeChanged?.(({ visibilityMode }) => {
      if (visibilityMode === Office.VisibilityMode.taskpane) resolve();
    });
  });
}

/** The host, or none where office.js did not load or stands in a plain page. */
async function inExcel(): Promise<boolean> {
  if (typeof Office === "undefined") return false;
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel;
}

/** Resolves when a button of the ribbon was pressed: the pane is needed, whether Excel tells that it is seen or not. */
let press = (): void => {};
const pressed = new Promise<void>((resolve) => {
  press = resolve;
});

async function start(): Promise<(asked: Command) => Promise<void>> {
  const connected = await inExcel();
  await Promise.race([seen(), pressed]);
  const { showPane } = await import(/* webpackChunkName: "pane" */ "./pane");
  return showPane(connected, context);
}

const started = start();

if (typeof Office !== "undefined")
  answerRibbon(Office, () => {
    press();
    return started;
  });

started.catch((error: unknown) => {
  const place = document.getElementById("pane");
  if (place !== null) place.textContent = error instanceof Error ? error.message : String(error);
});
