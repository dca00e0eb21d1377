import { whatIfAnswers } from "../../../analysis/whatIf/answers";
import { reason } from "../../../messages/text";
import type { ProjectRun } from "../../../model/run";
import { writtenModel } from "../../../model/writtenModel";
import { IronError } from "../../../quantities/errors";
import type { Pieces } from "../../../quantities/pieces";
import { formulaOf } from "../../formulas/insertion";
import type { InsertionSlice } from "../insertion";
import { inTurns } from "../inTurns";
import { nextTurn } from "../nextTurn";
import type { Ground, PaneState } from "../state";
import type { ViewSlice } from "../view";
import { answering, type Given, wordsOf } from "./answering";
import { callsOf } from "./calls";
import { nameOf, sheetOf } from "./sheets";
import { type SideOf, sideNamed } from "./sides";
import { type Answer, CARDS, type Card, type Fields, type Found, WHAT_IF, type WhatIfState } from "./state";

export interface WhatIfSlice {
  /** Asks of another line from now on. */
  about(line: string): void;
  /** Opens a card, which is then answered, or closes it. */
  open(card: Card, on: boolean): void;
  /** Takes what was typed or chosen in a card, and answers it anew. */
  change<C extends Card>(card: C, fields: Partial<Fields[C]>): void;
  /** Answers a card that was stopped or has failed. */
  ask(card: Card): Promise<void>;
  stop(card: Card): void;
  /** The formula that gives what a card has found; nothing where it has found nothing. */
  formula(card: Card): string | undefined;
  /** Writes what a card has found, as formulas with a chart. */
  write(card: Card): Promise<void>;
  /** Shows the tab with the tornado of a line. */
  tornadoOf(line: string): void;
  /** Shows the tab with an input as what is moved, of that line where one is said. */
  ofInput(key: string, line: string | undefined): void;
  /** Shows the tab with two sides beside each other. */
  compare(from: SideOf, to: SideOf): void;
  /** The card that was led to has the focus. */
  arrived(): void;
  /** Answers what is open whenever the project is another one, until it is stopped. */
  follow(): () => void;
}

/** Another question has been asked meanwhile, or it was stopped. */
class Outdated extends Error {}

/** Between two tellings of how far it is, in shares of all: more often nobody sees. */
const TOLD = 0.02;

/** Says how far the pieces of an answer are. */
function* telling<T>(pieces: Pieces<T>, count: number, tell: (share: number) => void): Pieces<T> {
  let made = 0;
  let said = 0;
  for (;;) {
    const piece = pieces.next();
    if (piece.done) return piece.value;
    const share = Math.min(1, ++made / count);
    if (share - said >= TOLD) {
      said = share;
      tell(share);
    }
    yield;
  }
}

export function whatIfSlice(
  ground: Ground,
  { view, insertion }: { readonly view: ViewSlice; readonly insertion: InsertionSlice },
): WhatIfSlice {
  const { store } = ground;
  const state = (): WhatIfState => store.getState().whatIf;
  const set = (change: Partial<WhatIfState>) => store.setState(({ whatIf }) => ({ whatIf: { ...whatIf, ...change } }));
  const answer = <C extends Card>(card: C, given: Answer<Found[C]>) =>
    set({ answers: { ...state().answers, [card]: given } });
  const found = <C extends Card>(card: C): Found[C] | undefined => state().answers[card].found;
  const turns = new Map<Card, number>();
  const nextTurnOf = (card: Card): number => {
    const turn = (turns.get(card) ?? 0) + 1;
    turns.set(card, turn);
    return turn;
  };

  const ask = async <C extends Card>(card: C): Promise<void> => {
    const { project: standing } = store.getState();
    if (standing?.state !== "run") return;
    const turn = nextTurnOf(card);
    const isCurrent = () => turns.get(card) === turn;
    const before = found(card);
    const making = (share: number) => answer(card, { making: share, ...(before && { found: before }) });
    const rest = async () => {
      await nextTurn();
      if (!isCurrent()) throw new Outdated();
    };
    making(0);
    try {
      await rest();
      await writtenModel.load();
      const part = await whatIfAnswers.load();
      const given: Given = { ground, part, project: standing.project, table: standing.table };
      const { pieces, count } = await answering[card](given);
      const now = await inTurns(telling(pieces, count, making), rest);
      if (isCurrent()) answer(card, { found: now });
    } catch (error) {
      if (error instanceof Outdated || !isCurrent()) return;
      answer(card, { why: error instanceof IronError ? wordsOf(error) : reason(error) });
    }
  };
  const askOpen = () => {
    for (const card of CARDS) if (state().open.has(card)) void ask(card);
  };
  const openCards = (...cards: readonly Card[]) => set({ open: new Set([...state().open, ...cards]) });
  const lead = (card: Card) => {
    set({ ledTo: card });
    view.open(WHAT_IF);
    askOpen();
  };

  const write = async <C extends Card>(card: C): Promise<void> => {
    const known = found(card);
    if (known === undefined) return;
    const name = nameOf(card, known);
    await insertion.insertSheet(name, callsOf[card](known), ([first, ...more]) => {
      if (first === undefined) throw new RangeError("a sheet is made of one call at least");
      return sheetOf[card](name, known, [first, ...more]);
    });
  };
  const formula = <C extends Card>(card: C): string | undefined => {
    const known = found(card);
    const [call] = known === undefined ? [] : callsOf[card](known);
    return call && formulaOf(call.definition, call.texts);
  };

  return {
    about(line) {
      const { fields } = state();
      // what the one was to be says nothing of the other
      set({ line, fields: { ...fields, solve: { ...fields.solve, target: "" } } });
      askOpen();
    },
    open(card, on) {
      const open = new Set(state().open);
      if (on) open.add(card);
      else open.delete(card);
      set({ open });
      if (on) void ask(card);
      else nextTurnOf(card);
    },
    change(card, fields) {
      const { fields: before } = state();
      set({ fields: { ...before, [card]: { ...before[card], ...fields } } });
      void ask(card);
    },
    ask,
    stop(card) {
      const { found: before } = state().answers[card];
      nextTurnOf(card);
      answer(card, { stopped: true, ...(before && { found: before }) });
    },
    formula,
    write,
    tornadoOf(line) {
      this.about(line);
      openCards("tornado");
      lead("tornado");
    },
    ofInput(key, line) {
      const { fields } = state();
      const { down, across } = fields.table;
      const table = {
        down: { key, from: "", to: "", steps: down.steps },
        // the input stands once in the table
        across: across.key === key ? { ...down, steps: across.steps } : across,
      };
      set({
        fields: { ...fields, table, solve: { key, target: "", low: "", high: "" } },
        ...(line !== undefined && { line }),
      });
      openCards("table", "solve");
      lead("table");
    },
    compare(from, to) {
      set({ fields: { ...state().fields, compare: { from: sideNamed(from), to: sideNamed(to) } } });
      openCards("compare");
      lead("compare");
    },
    arrived: () => set({ ledTo: undefined }),
    follow() {
      let asked: { readonly run: ProjectRun; readonly sheet: PaneState["sheet"] } | undefined;
      return store.subscribe(({ project, sheet, view: { tab } }) => {
        if (tab !== WHAT_IF || project?.state !== "run") return;
        const { run } = project.project;
        const before = asked;
        asked = { run, sheet };
        if (before?.run !== run) askOpen();
        // another table than the one that is shown may have been edited
        else if (before.sheet !== sheet && state().open.has("compare")) void ask("compare");
      });
    },
  };
}
