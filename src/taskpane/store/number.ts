import type { Explained } from "../../analysis/explanation/explained";
import { explanations } from "../../analysis/explanation/explanations";
import type { Project } from "../../analysis/session";
import { describe, reason, text } from "../../messages/text";
import type { Words } from "../../messages/words";
import { explained as withWords } from "../../model/explained";
import { writtenModel } from "../../model/writtenModel";
import { IronError } from "../../quantities/errors";
import type { Mend } from "../formulas/mend";
import { type CellPlace, HostFailure, isThere } from "../port";
import { cellShowing } from "./cellShowing";
import { inTurns } from "./inTurns";
import { nextTurn } from "./nextTurn";
import { NUMBER, type Opened, type OpenedSlice } from "./opened";
import { tableIn } from "./sheet";
import type { Ground, NumberState, PaneState, Selected, Selection } from "./state";
import { tableProject } from "./tableProject";
import type { ViewSlice } from "./view";
import type { WorkSlice } from "./work";
import type { WritesSlice } from "./writes";

export const NO_NUMBER: NumberState = { pinned: false, about: undefined, trail: [], telling: undefined };

/** A number to be told of, and how its project is found. */
interface Subject {
  readonly number: Opened;
  readonly project: () => Project;
}

const selectedIn = (about: Selection): Selected | undefined => (about?.state === "read" ? about.selected : undefined);

/** The call of a formula that shows a number, else one that stands on a project at all. */
export const callTold = (about: Selection) => {
  const told = selectedIn(about)?.told ?? [];
  return told.find(({ shows }) => shows !== undefined) ?? told.find(({ shown }) => shown !== undefined) ?? told[0];
};

/** Errors are said in the words of the model. */
const wordsOf = (error: unknown): Words =>
  error instanceof IronError
    ? describe(withWords({ id: error.id, values: error.values, place: error.place }))
    : reason(error);

export interface NumberSlice {
  /** Holds the cell that is told of, or follows the selection again. */
  pin(on: boolean): void;
  /** Shows a number that the one shown is made of, on the same assumptions. */
  open(number: Opened): void;
  back(): void;
  /** All that there is to tell of a number, on the assumptions of the one that is shown. */
  explained(number: Opened): Promise<Explained>;
  /** Selects the first cell that shows a number; says so where none does. */
  showCell(number: Opened): Promise<void>;
  /** Selects a cell. */
  select(place: CellPlace): void;
  /** Selects the cells that a formula names. */
  selectNamed(cells: string, from: CellPlace): Promise<void>;
  /** Writes the formula with what is meant in the place of a misspelt name. */
  mend(place: CellPlace, before: string, mend: Mend): Promise<void>;
  /** Follows selection, openings and table until the answer is called. */
  follow(): () => void;
}

export function numberSlice(
  ground: Ground,
  slices: {
    readonly view: ViewSlice;
    readonly work: WorkSlice;
    readonly writes: WritesSlice;
    readonly opened: OpenedSlice;
  },
): NumberSlice {
  const { store, port } = ground;
  const { view, work, writes, opened } = slices;
  const set = (change: Partial<NumberState>) => store.setState(({ number }) => ({ number: { ...number, ...change } }));
  const onTable = () => tableProject(ground);

  const projectOfCell = (about: Selection): (() => Project) => {
    const call = callTold(about);
    return () => call?.shows?.of ?? call?.shown?.project ?? onTable();
  };

  const subjectOf = ({ about, trail }: NumberState): Subject | undefined => {
    const step = trail.at(-1);
    if (step !== undefined)
      return { number: step.number, project: step.on === "table" ? onTable : projectOfCell(about) };
    const number = callTold(about)?.shows ?? selectedIn(about)?.shows;
    return number && { number, project: projectOfCell(about) };
  };

  let asked = 0;
  /** One thing after the other, so that none of them keeps a person waiting. */
  const explain = async ({ number, project }: Subject) => {
    await nextTurn();
    const on = project();
    await nextTurn();
    await writtenModel.load();
    const { explainedInPieces } = await explanations.load();
    const told = await inTurns(explainedInPieces(on, number), nextTurn);
    return { on, told };
  };
  const tell = async () => {
    const turn = ++asked;
    const subject = subjectOf(store.getState().number);
    if (subject === undefined) return set({ telling: undefined });
    const before = store.getState().number.telling;
    if (before?.state !== "told" || before.number.id !== subject.number.id) set({ telling: { state: "reading" } });
    let telling: NumberState["telling"];
    try {
      const { on, told } = await explain(subject);
      telling = { state: "told", number: subject.number, project: on, told };
    } catch (error) {
      telling = { state: "failed", why: wordsOf(error) };
    }
    if (turn === asked) set({ telling });
  };

  /** The selected cell is told of anew; what was opened from it stays while it is the same cell. */
  const adopt = (selection: Selection) => {
    const { number } = store.getState();
    const [before, now] = [selectedIn(number.about)?.cell, selectedIn(selection)?.cell];
    const moved = before !== undefined && now !== undefined && !isThere(before, now);
    if (moved) opened.close();
    set({ about: selection, ...(moved && { trail: [] }) });
    void tell();
  };

  const showCell = async (number: Opened) => {
    const { telling } = store.getState().number;
    if (telling?.state !== "told") return;
    const { project } = telling;
    await work.attempt(async () => {
      const place = await cellShowing(ground, number, project);
      if (place === undefined) return { intent: "warning", text: text("number.noCell") };
      const { sheet, row, column } = place;
      set({ pinned: true });
      await port.select(sheet, { row, column, rows: 1, columns: 1 });
      return undefined;
    });
  };

  return {
    pin(pinned) {
      set({ pinned });
      if (!pinned) adopt(store.getState().selection);
    },
    open(number) {
      const { trail } = store.getState().number;
      set({ trail: [...trail, { number, on: trail.at(-1)?.on ?? "cell" }] });
      void tell();
    },
    back() {
      const { trail } = store.getState().number;
      const left = trail.at(-1);
      if (left === undefined) return;
      set({ trail: trail.slice(0, -1) });
      if (left.from !== undefined) {
        opened.close();
        view.open(left.from);
      }
      void tell();
    },
    async explained(number) {
      const { telling } = store.getState().number;
      const project = telling?.state === "told" ? () => telling.project : onTable;
      return (await explain({ number, project })).told;
    },
    showCell,
    select: ({ sheet, row, column }) => void port.select(sheet, { row, column, rows: 1, columns: 1 }).catch(work.fail),
    async selectNamed(cells, from) {
      try {
        const place = await port.placeNamed(cells, from);
        if (place !== undefined) await port.select(place.sheet, place.area);
      } catch (error) {
        work.fail(error);
      }
    },
    mend: ({ sheet, row, column }, before, { formula, wrong, right }) =>
      writes.write(async () => {
        const cells = await port.formulaCells((found) => found === before);
        if (!cells.some((cell) => isThere(cell, { sheet, row, column }))) throw new HostFailure("number.mend.changed");
        return {
          plan: { sheets: [{ name: "", cells: [{ row: 0, column: 0, formula }] }] },
          places: [{ sheet, create: false, row, column }],
          said: text("number.mend.done", { wrong, right }),
        };
      }),
    follow() {
      const shown = ({ view: { tab } }: PaneState) => tab === NUMBER;
      let stale = false;
      return store.subscribe((state, before) => {
        if (state.opened !== before.opened && state.opened !== undefined) {
          const from = state.view.tab === NUMBER ? undefined : state.view.tab;
          const { pinned, about } = state.number;
          set({
            about: pinned ? about : undefined,
            trail: [{ number: state.opened, on: "table", ...(from !== undefined && { from }) }],
          });
          void tell();
        } else if (state.selection !== before.selection && !state.number.pinned) adopt(state.selection);
        else if (state.sheet !== before.sheet && tableIn(state) !== undefined) {
          stale = true;
        }
        if (stale && shown(state) && state.number.trail.at(-1)?.on === "table") {
          stale = false;
          void tell();
        }
      });
    },
  };
}
