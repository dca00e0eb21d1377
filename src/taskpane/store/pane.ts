import { createStore } from "zustand/vanilla";
import { Session } from "../../analysis/session";
import type { Context } from "../../functions/define";
import type { HostPort } from "../port";
import type { Catalogue } from "../table/catalogue";
import { type EditsSlice, editsSlice } from "./edits";
import { entryWriter } from "./entryWriter";
import { type ErrorCellsSlice, errorCellsSlice } from "./errorCells";
import { type FileSlice, fileSlice } from "./file";
import { followSet, followTable } from "./following";
import { type FreezingSlice, freezingSlice } from "./freezing";
import { type InsertionSlice, insertionSlice } from "./insertion";
import { firstKept, type KeptSlice, keptSlice } from "./kept";
import type { NativeRows } from "./nativeRows";
import { type NewModelSlice, newModelSlice } from "./newModel";
import { NO_NUMBER, type NumberSlice, numberSlice } from "./number";
import { type OpenedSlice, openedSlice } from "./opened";
import { followProject, type ProjectSlice, projectSlice } from "./project";
import { type QuestionSlice, questionSlice } from "./question";
import { type RecalculationSlice, recalculationSlice } from "./recalculation";
import { type RiskSlice, riskSlice } from "./risk/risk";
import { NO_RISK } from "./risk/state";
import { type SchedulesSlice, schedulesSlice } from "./schedules";
import { followSelection, type SelectionSlice, selectionSlice } from "./selection";
import { type SheetSlice, sheetSlice, UNREAD } from "./sheet";
import { type Ground, NO_EDITS, type PaneState } from "./state";
import { type UnfoldingSlice, unfoldingSlice } from "./unfolding";
import { firstView, type ViewSlice, viewSlice } from "./view";
import { NO_WHAT_IF } from "./whatIf/state";
import { type WhatIfSlice, whatIfSlice } from "./whatIf/whatIf";
import { IDLE, type WorkSlice, workSlice } from "./work";
import { type WritesSlice, writesSlice } from "./writes";
import { writtenModels } from "./writtenModels";

/** The pane without its looks: what it knows, and all that can be done with it. */
export interface Pane extends Ground {
  readonly view: ViewSlice;
  readonly work: WorkSlice;
  readonly kept: KeptSlice;
  readonly sheet: SheetSlice;
  readonly file: FileSlice;
  readonly writes: WritesSlice;
  readonly question: QuestionSlice;
  readonly edits: EditsSlice;
  readonly selection: SelectionSlice;
  readonly opened: OpenedSlice;
  readonly project: ProjectSlice;
  readonly newModel: NewModelSlice;
  readonly number: NumberSlice;
  readonly whatIf: WhatIfSlice;
  readonly risk: RiskSlice;
  readonly unfolding: UnfoldingSlice;
  readonly errorCells: ErrorCellsSlice;
  readonly recalculation: RecalculationSlice;
  readonly freezing: FreezingSlice;
  readonly insertion: InsertionSlice;
  readonly schedules: SchedulesSlice;
  /** Follows the workbook until the answer is called; `page` tells when the pane gets the focus. */
  start(page: EventTarget): () => void;
}

export function createPane(
  port: HostPort,
  catalogue: Catalogue,
  context: Context = { session: new Session() },
  nativeRows: NativeRows = writtenModels(port),
): Pane {
  const { settings } = port;
  const store = createStore<PaneState>(() => ({
    view: firstView(settings),
    work: IDLE,
    kept: firstKept(settings, catalogue),
    sheet: UNREAD,
    file: undefined,
    question: undefined,
    edits: NO_EDITS,
    selection: undefined,
    opened: undefined,
    project: undefined,
    insertAt: "new",
    newModel: undefined,
    number: NO_NUMBER,
    whatIf: NO_WHAT_IF,
    risk: NO_RISK,
    removal: undefined,
    errorCells: undefined,
    startup: undefined,
  }));
  const ground: Ground = { store, port, catalogue, context, nativeRows };
  const work = workSlice(store);
  const view = viewSlice(store, settings);
  const kept = keptSlice(store, settings, work);
  const sheet = sheetSlice(ground, work);
  const writes = writesSlice(ground, work, kept, sheet);
  const selection = selectionSlice(ground);
  const project = projectSlice(ground);
  const opened = openedSlice(store, view);
  const insertion = insertionSlice(ground, writes);
  const whatIf = whatIfSlice(ground, { view, insertion });
  const risk = riskSlice(ground, { insertion, writes, whatIf });
  const number = numberSlice(ground, { view, work, writes, opened });
  return {
    ...ground,
    work,
    kept,
    sheet,
    writes,
    selection,
    errorCells: errorCellsSlice(ground, work),
    recalculation: recalculationSlice(ground, work),
    freezing: freezingSlice(ground, work, kept),
    insertion,
    whatIf,
    risk,
    schedules: schedulesSlice(ground, work, kept, sheet, writes),
    view,
    project,
    newModel: newModelSlice(ground, writes),
    opened,
    number,
    unfolding: unfoldingSlice(ground, { work, writes, selection }),
    file: fileSlice(ground, work, kept),
    question: questionSlice(ground, writes),
    edits: editsSlice(ground, work, entryWriter(ground, work, kept, sheet)),
    start(page) {
      const stops = [
        followSet(store, kept),
        followTable(port, sheet, page),
        followSelection(ground, selection),
        followProject(ground, project),
        number.follow(),
        whatIf.follow(),
        risk.follow(),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
