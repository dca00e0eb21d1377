import { ASSUMPTIONS_NAME } from "../../functions/assumptionsName";
import { describe, reason, text } from "../../messages/text";
import { verbatim, type Words } from "../../messages/words";
import { explained } from "../../model/explained";
import { writtenModel } from "../../model/writtenModel";
import { IronError } from "../../quantities/errors";
import { ASSUMPTIONS_TABLE } from "../../workbook/assumptionsTable";
import type { Plan } from "../port";
import { inTurns } from "./inTurns";
import type { NewModel } from "./newModelAsked";
import { nextTurn } from "./nextTurn";
import { tableIn } from "./sheet";
import type { Ground } from "./state";
import { tableProject } from "./tableProject";
import type { WritesSlice, Writing } from "./writes";
import { rememberModel } from "./writtenModels";

export interface NewModelSlice {
  /** Makes the model of the table that is shown, so that it can be said what would be written. */
  ask(): Promise<void>;
  /** Writes it. */
  confirm(): Promise<void>;
  cancel(): void;
}

/** Another question was asked meanwhile, or none is asked any more. */
class Outdated extends Error {}

export function newModelSlice(ground: Ground, writes: WritesSlice): NewModelSlice {
  const { store, port } = ground;
  const set = (newModel: NewModel | undefined) => store.setState({ newModel });
  let asked = 0;

  const made = async (rest: () => Promise<void>): Promise<NewModel> => {
    await rest();
    const { run, assumptions } = tableProject(ground);
    await writtenModel.load();
    const { glassBoxInPieces } = await import("../../workbook/glassBox/glassBox");
    const { project } = store.getState();
    const known = project?.state === "run" && project.project.run === run ? project.breakeven : undefined;
    const table = await port.freeTableName(ASSUMPTIONS_TABLE);
    const making = (named: boolean) =>
      inTurns(
        glassBoxInPieces({
          ...{ run, assumptions, engine: "calls", table, named },
          ...(known?.state === "found" && { breakeven: known.run }),
        }),
        rest,
      );
    const withNames = await making(true);
    const names = withNames.names ?? [];
    const all = await port.takenNames(names.map(({ name }) => name));
    // formulas of the model do without this one, and the user's own table goes on having it
    const taken = all.filter((name) => name !== ASSUMPTIONS_NAME);
    const plan: Plan =
      taken.length > 0 ? await making(false) : { ...withNames, names: names.filter(({ name }) => !all.includes(name)) };
    const places = await port.newSheets(plan.sheets.map(({ name }) => name));
    const from = tableIn(store.getState())?.name;
    return { state: "made", plan, places, from, set: assumptions.set, table, taken };
  };

  return {
    async ask() {
      if (!port.connected) return;
      const turn = ++asked;
      set({ state: "making" });
      const rest = async () => {
        await nextTurn();
        if (turn !== asked) throw new Outdated();
      };
      try {
        const found = await made(rest);
        if (turn === asked) set(found);
      } catch (error) {
        if (turn === asked) set({ state: "failed", why: wordsOf(error) });
      }
    },
    async confirm() {
      const { newModel } = store.getState();
      if (newModel?.state !== "made") return;
      const { plan, places, taken } = newModel;
      set(undefined);
      await writes.write(async (): Promise<Writing> => {
        await rememberModel(port.settings, plan, places);
        await nextTurn();
        const [cover] = places;
        const count = plan.sheets.length;
        const named = plan.names?.length ?? 0;
        const said = text("pane.newModel.done", { count, sheet: cover?.sheet ?? "", names: named });
        return { plan, places, said, ...(taken.length > 0 && { remark: text("pane.newModel.unnamed") }) };
      });
    },
    cancel() {
      asked++;
      set(undefined);
    },
  };
}

const wordsOf = (error: unknown): Words =>
  error instanceof IronError
    ? describe(explained({ id: error.id, values: error.values, place: error.place }))
    : verbatim(reason(error));
