import { ASSUMPTIONS_NAME } from "../../functions/assumptionsName";
import { reason, text } from "../../messages/text";
import { verbatim } from "../../messages/words";
import { areaAddress, cellAddress } from "../../sheet/address";
import { ASSUMPTIONS_TABLE } from "../../workbook/assumptionsTable";
import { calledBy, tableToLoad } from "../table/tableToLoad";
import { tableIn } from "./sheet";
import type { Ground, Offer, Question } from "./state";
import type { WritesSlice } from "./writes";

const ASKED: Question = { offers: [], chosen: undefined, found: undefined, failed: undefined, writing: false };

/** The places on offer: over the table if there is one, a new sheet, the selected cell. */
async function offersOf({ store, port, catalogue }: Ground): Promise<Offer[]> {
  const state = store.getState();
  const { set } = state.kept;
  const chosen = catalogue.sets.find(({ name }) => name === set) ?? { name: set, description: verbatim("") };
  const contents = state.file?.reading ?? { values: new Map(), texts: new Map() };
  const meaning = await port.meaningOf(ASSUMPTIONS_NAME);
  const offered = (table: string) => {
    const called = calledBy(table, meaning);
    const otherwise = text("pane.place.otherName", {
      name: ASSUMPTIONS_NAME,
      meaning: (meaning ?? "").replace(/^=/, ""),
      inFormulas: called.inFormulas,
    });
    return {
      plan: tableToLoad(chosen, catalogue.rows(set), catalogue.sets, contents, called),
      table,
      ...(called.inFormulas !== ASSUMPTIONS_NAME && { otherwise }),
    };
  };
  const fresh = offered(await port.freeTableName(ASSUMPTIONS_TABLE));
  const [{ name: title, tables: [planned] = [] } = { name: ASSUMPTIONS_TABLE }] = fresh.plan.sheets;
  const places = await port.newSheets(fresh.plan.sheets.map(({ name }) => name));
  const selected = await port.selectedPlace();
  const address = `${selected.sheet}!${cellAddress(selected.row, selected.column)}`;
  const offers: Offer[] = [
    { choice: "new", label: text("pane.place.new", { sheet: places[0]?.sheet ?? title }), places, ...fresh },
    { choice: "selected", label: text("pane.place.selected", { address }), places: [selected], ...fresh },
  ];
  const there = tableIn(state);
  if (there === undefined) return offers;
  const { area, sheet } = there.content;
  const row = area.row - (planned?.area.row ?? 0);
  const column = area.column - (planned?.area.column ?? 0);
  if (row < 0 || column < 0) return offers;
  const label = text("pane.place.table", { address: `${sheet}!${areaAddress(area)}` });
  const place = { sheet, create: false, row, column };
  return [{ choice: "table", label, places: [place], ...offered(there.name) }, ...offers];
}

export interface QuestionSlice {
  ask(): Promise<void>;
  choose(choice: string): Promise<void>;
  /** Writes at the chosen place, once it is known what stands there. */
  confirm(): Promise<void>;
  cancel(): void;
}

export function questionSlice(ground: Ground, writes: WritesSlice): QuestionSlice {
  const { store, port } = ground;
  const present = () => store.getState().question;
  const set = (change: Partial<Question>) => {
    const question = present();
    if (question !== undefined) store.setState({ question: { ...question, ...change } });
  };

  // an answer counts while its question is the last one asked
  let asked = 0;
  const answer = async <T>(ask: Promise<T>, then: (found: T) => void) => {
    const turn = ++asked;
    try {
      const found = await ask;
      if (turn === asked) then(found);
    } catch (error) {
      if (turn === asked) set({ failed: reason(error) });
    }
  };

  const look = async (chosen: Offer | undefined) => {
    set({ chosen, found: undefined, failed: undefined });
    if (chosen !== undefined) await answer(port.survey(chosen.plan, chosen.places), (found) => set({ found }));
  };

  return {
    async ask() {
      if (!port.connected) return;
      store.setState({ question: ASKED });
      let first: Offer | undefined;
      await answer(offersOf(ground), (offers) => {
        [first] = offers;
        set({ offers, chosen: first });
      });
      if (first !== undefined) await look(first);
    },
    choose: (choice) => look(present()?.offers.find((offer) => offer.choice === choice)),
    async confirm() {
      const question = present();
      if (question?.chosen === undefined || question.found === undefined || question.writing) return;
      set({ writing: true });
      const { plan, places, table, otherwise } = question.chosen;
      await writes.load(plan, places, table, otherwise);
      store.setState({ question: undefined });
    },
    cancel() {
      if (present()?.writing) return;
      asked++;
      store.setState({ question: undefined });
    },
  };
}
