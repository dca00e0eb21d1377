import { atPrice, breakevenPriceInTurns } from "../../analysis/breakeven";
import type { Project } from "../../analysis/session";
import { describe } from "../../messages/text";
import type { Words } from "../../messages/words";
import { explained } from "../../model/explained";
import { IronError } from "../../quantities/errors";
import { nextTurn } from "./nextTurn";
import { RISK } from "./risk/state";
import { tableIn } from "./sheet";
import type { Breakeven, Standing } from "./standing";
import type { Ground, PaneState } from "./state";
import { tableProject } from "./tableProject";
import { WHAT_IF } from "./whatIf/state";

export interface ProjectSlice {
  /** Runs the project on the table that is shown, or without one on the reference set; then looks for its break-even price. */
  run(): Promise<void>;
}

/** Another question has been asked meanwhile. */
class Outdated extends Error {}

const wordsOf = ({ id, values, place }: IronError): Words => describe(explained({ id, values, place }));

export function projectSlice(ground: Ground): ProjectSlice {
  const { store, context } = ground;
  const { session } = context;
  let asked = 0;
  const stand = (): NonNullable<Standing> => {
    const name = tableIn(store.getState())?.name;
    try {
      return { state: "run", table: name, project: tableProject(ground), breakeven: { state: "looking" } };
    } catch (error) {
      if (!(error instanceof IronError)) throw error;
      return { state: "refused", table: name, why: wordsOf(error) };
    }
  };

  const breakevenOf = async ({ assumptions: { values }, run }: Project, turn: number): Promise<Breakeven> => {
    const rest = async () => {
      await nextTurn();
      if (turn !== asked) throw new Outdated();
    };
    try {
      await rest();
      const price = await breakevenPriceInTurns(session, values, "npv", rest);
      await rest();
      return { state: "found", price, run: session.run(atPrice(values, run, price)) };
    } catch (error) {
      if (!(error instanceof IronError)) throw error;
      return { state: "none", why: wordsOf(error) };
    }
  };

  return {
    async run() {
      const turn = ++asked;
      await nextTurn();
      const { sheet } = store.getState();
      if (turn !== asked || sheet.state === "reading" || sheet.state === "failed") return;
      const before = store.getState().project;
      const project = stand();
      const known = before?.state === "run" && project.state === "run" && before.project.run === project.project.run;
      // an edit elsewhere in the sheet leaves what was found as it is
      const breakeven: Breakeven = known ? before.breakeven : { state: "looking" };
      store.setState({ project: project.state === "run" ? { ...project, breakeven } : project });
      if (project.state !== "run" || breakeven.state !== "looking") return;
      try {
        const found = await breakevenOf(project.project, turn);
        if (turn === asked) store.setState({ project: { ...project, breakeven: found } });
      } catch (error) {
        if (!(error instanceof Outdated)) throw error;
      }
    },
  };
}

/** Tabs that show results of the project. */
const SHOWN_BY: readonly string[] = ["model", WHAT_IF, RISK];

/** Runs the project whenever a tab is opened that shows it, or its table is another one, until it is stopped. */
export function followProject({ store }: Pick<Ground, "store">, project: ProjectSlice): () => void {
  let ran: PaneState["sheet"] | undefined;
  const follow = (state: PaneState) => {
    if (!SHOWN_BY.includes(state.view.tab) || state.sheet === ran) return;
    ran = state.sheet;
    void project.run();
  };
  follow(store.getState());
  return store.subscribe(follow);
}
