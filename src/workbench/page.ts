/** The page that plays Excel: puts grid, task pane, object model, worksheet functions and files together. */
import type { PlainId } from "../messages/message";
import { reason, text } from "../messages/text";
import { Events } from "./excel/events";
import { excelModel } from "./excel/model";
import { download, FileProblem, Files } from "./files/files";
import type { Settings } from "./files/settings";
import { FunctionBridge } from "./functions/bridge";
import { Charts } from "./grid/charts";
import type { Area } from "./grid/grid";
import { cellsByAddress } from "./hook";
import { type Addin, loadAddin } from "./page/addin";
import { Bar } from "./page/bar";
import { sayCalculating } from "./page/calculating";
import { showCharts } from "./page/charts";
import { byId } from "./page/elements";
import { growTables } from "./page/growingTables";
import { offerKeys } from "./page/help";
import { SelectedLine } from "./page/line";
import { followLinks } from "./page/links";
import { goByNameBox } from "./page/nameBox";
import { regionsByKeys } from "./page/regions";
import { makeSplitter } from "./page/splitter";
import { Unsaved } from "./page/unsaved";
import { Channel } from "./protocol/channel";
import { Faults } from "./protocol/faults";
import { Interpreter } from "./protocol/interpreter";
import { UndoGroups } from "./protocol/undoGroups";
import { UniverGrid } from "./univer/grid";
import { nameControls } from "./univer/labels";
import "./page.css";

const ADDIN = "/addin/";
const REFERENCE = "reference.xlsx";
const MOST_TRACED = 500;
/** "?host=desktop": what Excel does otherwise on a desktop is done so here. */
const DESKTOP = new URLSearchParams(location.search).get("host") === "desktop";

const dark = matchMedia("(prefers-color-scheme: dark)");
const container = byId("grid", HTMLElement);
const frame = byId("pane", HTMLIFrameElement);
container.setAttribute("aria-label", text("workbench.grid"));
frame.title = text("workbench.pane");

const grid = new UniverGrid(container, dark.matches);
dark.addEventListener("change", () => grid.setDark(dark.matches));
nameControls(document.body);
followLinks(container, grid);
makeSplitter();
regionsByKeys(frame, () => grid.focus());

const unsaved = new Unsaved(() => Boolean(grid.editing()?.text));
const settings: Settings = { workbook: new Map(), document: new Map() };
const charts = new Charts(grid);
const trace: string[] = [];
let addin: Addin | null = null;
let fileName = REFERENCE;
let batches = 0;

const events = new Events(
  (entries) => channel.emit(entries),
  () => channel.event("documentSelectionChanged", {}),
);
const functions: FunctionBridge = new FunctionBridge(
  grid,
  (entries) => channel.emit(entries),
  () => channel.loaded(),
  DESKTOP ? 0 : null,
);
const interpreter = new Interpreter(
  excelModel({ grid, events, settings: settings.workbook, charts }, functions.tables()),
  () => grid.settled(),
);
const groups = new UndoGroups(frame, (work) => grid.oneGroup(work));
const faults = new Faults();
const channel = new Channel(frame, {
  started: () => {
    functions.restarted();
    events.clear();
    grid.calculate(true); // every call is made again, as in Excel when an add-in reloads
  },
  batch: (batch) => {
    batches++;
    groups.listen();
    return groups.run(batch, (one) => faults.run(one, (done) => grid.oneStep(() => interpreter.run(done))));
  },
  settings: {
    load: () => [...settings.document],
    save: (all) => {
      settings.document.clear();
      for (const [key, value] of all) settings.document.set(key, value);
    },
  },
  trace: (line) => {
    trace.push(line);
    if (trace.length > MOST_TRACED) trace.shift();
  },
});

const messageAt = (area: Area): string | undefined => functions.messageAt(area);
const line = new SelectedLine(grid, messageAt);
grid.on("selection", (area) => {
  line.refresh();
  events.selection(area);
});
grid.on("change", (area) => {
  functions.changed(area);
  events.change(area);
});
grid.onStructure(() => functions.reset());
grid.onChanges(() => unsaved.mark());
grid.onPassEnd((complete) => {
  line.refresh();
  if (complete) events.calculated(grid.activeSheet());
});

/** Another workbook is another document: its charts are not ours, and the add-in starts anew. */
const functionNames = (): string[] => {
  const known = addin;
  return known ? known.metadata.functions.map((f) => `${known.namespace}.${f.name}`) : [];
};
const files = new Files(grid, charts, settings, functionNames, () => {
  functions.reset();
  line.refresh();
  if (addin) channel.open(addin.page);
});

async function open(bytes: Uint8Array, name: string): Promise<void> {
  bar.say(text("workbench.status.opening", { name }));
  try {
    await files.open(bytes);
    fileName = name;
    unsaved.kept(name);
    bar.say(text("workbench.status.opened", { name }));
  } catch (error) {
    if (!(error instanceof FileProblem)) console.warn(error);
    bar.say(text("workbench.status.unread", { name, reason: reason(error) }), true);
  }
}

async function openReference(): Promise<void> {
  const response = await fetch(REFERENCE);
  if (response.ok) {
    await open(new Uint8Array(await response.arrayBuffer()), REFERENCE);
    return;
  }
  files.show({ sheets: [{ name: "Sheet1", cells: [] }] });
  bar.say(text("workbench.status.noReference"));
}

const mayLose = (question: PlainId): boolean => !unsaved.any || confirm(text(question));

const bar = new Bar(
  {
    open: async (file) => {
      if (mayLose("workbench.open.confirm")) await open(new Uint8Array(await file.arrayBuffer()), file.name);
    },
    save: async () => {
      bar.say(text("workbench.status.saving", { name: fileName }));
      try {
        const { bytes, losses } = await files.save();
        if (losses.length > 0) {
          const question = text("workbench.save.confirm", { name: fileName, losses: losses.join("\n") });
          if (!confirm(question)) {
            bar.say(text("workbench.save.kept", { name: fileName }));
            return;
          }
        }
        download(bytes, fileName);
        unsaved.kept(fileName);
        bar.say(text("workbench.status.saved", { name: fileName }));
      } catch (error) {
        console.warn(error);
        bar.say(text("workbench.status.unsaved", { name: fileName, reason: reason(error) }), true);
      }
    },
    reset: async () => {
      if (mayLose("workbench.reset.confirm")) await openReference();
    },
  },
  unsaved.shown,
);

sayCalculating(
  () => grid.calculating,
  (busy) => bar.calculating(busy),
);
showCharts(container, grid, charts);
offerKeys();
growTables(grid);
goByNameBox(container, grid, (why) => bar.say(why, true));

const state = { ready: false };
window.workbench = {
  get ready() {
    return state.ready;
  },
  ...cellsByAddress(grid, messageAt),
  settled: () => grid.settled(),
  save: async () => [...(await files.save()).bytes],
  losses: async () => [...(await files.save()).losses],
  open: (bytes, name = REFERENCE) => open(new Uint8Array(bytes), name),
  grid,
  get charts() {
    return charts.all();
  },
  settings: settings.workbook,
  documentSettings: settings.document,
  faults,
  stats: () => ({ ...functions.stats, live: functions.live, batches, references: interpreter.referenceCount }),
  trace,
};

/** Functions are known before the workbook opens, so that no formula is taken for a wrong name. */
async function start(): Promise<void> {
  bar.say(text("workbench.status.starting"));
  try {
    const loaded = await loadAddin(ADDIN);
    functions.register(loaded.namespace, loaded.metadata);
    addin = loaded;
  } catch (error) {
    bar.say(text("workbench.status.noAddin", { reason: reason(error) }), true);
  }
  await openReference();
  state.ready = true;
}
void start();
