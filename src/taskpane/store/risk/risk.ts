import type { Project } from "../../../analysis/session";
import type { Planned } from "../../../analysis/simulation/plan";
import type { Results } from "../../../analysis/simulation/results";
import { describe, reason, text } from "../../../messages/text";
import type { Words } from "../../../messages/words";
import { explained } from "../../../model/explained";
import type { ProjectRun } from "../../../model/run";
import { writtenModel } from "../../../model/writtenModel";
import { IronError } from "../../../quantities/errors";
import { riskSheet } from "../../../workbook/whatIf/riskSheet";
import { formulaOf, inFormulas } from "../../formulas/insertion";
import type { InsertionSlice } from "../insertion";
import { inTurns } from "../inTurns";
import { nextTurn } from "../nextTurn";
import type { Ground } from "../state";
import { linesOf } from "../whatIf/lines";
import type { WhatIfSlice } from "../whatIf/whatIf";
import type { WritesSlice } from "../writes";
import { riskAnswers } from "./answers";
import { callsOf, summaryCall } from "./calls";
import { problemsOf, seedOf, trialsOf } from "./questions";
import { FANS, RISK, type RiskFields, type RiskFound, type RiskState } from "./state";
import { trialPlan } from "./trialTable";

export interface RiskSlice {
  /** Takes what was typed or chosen; nothing is computed before it is asked for. */
  change(fields: Partial<RiskFields>): void;
  /** Simulates what the fields say. */
  run(): Promise<void>;
  /** Stops it at once; what was found before stands. */
  stop(): void;
  /** Draws another of the lines. */
  show(line: string): void;
  /** Opens the trial in which the line that is drawn comes nearest to a value. */
  openNearest(value: number): Promise<void>;
  closeTrial(): void;
  /** The formula that gives what was found; nothing where nothing is found. */
  formula(): string | undefined;
  /** Writes what was found, as formulas with charts. */
  write(): Promise<void>;
  /** Writes the trial that is open as a table of assumptions; `compared` shows it beside what was simulated. */
  writeTrial(compared: boolean): Promise<void>;
  /** Gets ready whenever the tab is opened or the project is another one, until it is stopped. */
  follow(): () => void;
}

/** Another question has been asked meanwhile, or it was stopped. */
class Outdated extends Error {}

const wordsOf = (error: unknown): Words =>
  error instanceof IronError
    ? describe(explained({ id: error.id, values: error.values, place: error.place }))
    : reason(error);

/** The plan that was made last: it is the same for every number of trials and every seed. */
interface Ready {
  readonly run: ProjectRun;
  readonly lines: readonly string[];
  readonly planned: Planned;
}

export function riskSlice(
  ground: Ground,
  {
    insertion,
    writes,
    whatIf,
  }: {
    readonly insertion: InsertionSlice;
    readonly writes: WritesSlice;
    readonly whatIf: WhatIfSlice;
  },
): RiskSlice {
  const { store, context, port, catalogue } = ground;
  const state = (): RiskState => store.getState().risk;
  const set = (change: Partial<RiskState>) => store.setState(({ risk }) => ({ risk: { ...risk, ...change } }));

  let turn = 0;
  let stopping: AbortController | undefined;
  let ready: Ready | undefined;

  const restsWhile = (isCurrent: () => boolean) => async () => {
    await nextTurn();
    if (!isCurrent()) throw new Outdated();
  };

  /** A plan takes a moment, and is kept: for other trials it is the same. */
  const plannedFor = async (project: Project, { trials, seed, lines }: RiskFields): Promise<Planned> => {
    const asked = { trials: trialsOf(trials), seed: seedOf(seed) };
    const known = ready?.run === project.run && ready.lines === lines ? ready.planned : undefined;
    await writtenModel.load();
    const part = await riskAnswers.load();
    await nextTurn();
    const planned = known ?? part.planOf(project, lines, asked);
    ready = { run: project.run, lines, planned };
    return { ...planned, plan: { ...planned.plan, ...asked } };
  };

  const warm = async (): Promise<void> => {
    const { project } = store.getState();
    const { fields, running } = state();
    if (project?.state !== "run" || running !== undefined || context.simulate === undefined) return;
    if (Object.keys(problemsOf(fields)).length > 0) return;
    try {
      const { plan } = await plannedFor(project.project, fields);
      const { simulationsOf } = await riskAnswers.load();
      if (state().running === undefined) await simulationsOf(context).ready(plan);
    } catch {
      // what is wrong is said when it is asked
    }
  };

  const drive = async (found: RiskFound, line: string): Promise<void> => {
    if (state().drivers?.line === line && state().drivers?.drivers !== undefined) return;
    set({ drivers: { line } });
    const rest = restsWhile(() => state().found === found && state().shown === line);
    try {
      const { driversOf } = await riskAnswers.load();
      const drivers = await inTurns(driversOf(found.results, line), rest);
      set({ drivers: { line, drivers } });
    } catch (error) {
      if (!(error instanceof Outdated)) throw error;
    }
  };

  /** The same trials without the cut-off, when all else is shown: whoever runs others stops them. */
  const compare = async ({ project, lines, report, results }: RiskFound, signal: AbortSignal): Promise<void> => {
    const { planWithout, linesWithout, simulationsOf } = await riskAnswers.load();
    const rest = restsWhile(() => state().found?.results === results && !signal.aborted);
    try {
      await rest();
      const ids = lines.map(({ id }) => id);
      const plan = planWithout(project, ids, report);
      if (plan === undefined) return;
      set({ without: {} });
      const found = await simulationsOf(context).of(plan.plan, { signal });
      set({ without: { lines: await inTurns(linesWithout(plan, found), rest) } });
    } catch (error) {
      if (!(error instanceof Outdated)) set({ without: { why: wordsOf(error) } });
    }
  };

  const telling = (trials: number) => {
    let began: { readonly at: number; readonly done: number } | undefined;
    return ({ done }: Results) => {
      const now = performance.now();
      began ??= { at: now, done };
      const since = done - began.done;
      const left = since > 0 ? ((now - began.at) / since / 1000) * (trials - done) : undefined;
      set({ running: { done, trials, ...(left !== undefined && { left }) } });
    };
  };

  return {
    change(fields) {
      const now = { ...state().fields, ...fields };
      set({ fields: now, problems: problemsOf(now) });
      void warm();
    },
    async run() {
      const { project: standing } = store.getState();
      const { fields } = state();
      const problems = problemsOf(fields);
      set({ problems });
      if (standing?.state !== "run" || Object.keys(problems).length > 0) return;
      const { project } = standing;
      const own = ++turn;
      const isCurrent = () => turn === own;
      const rest = restsWhile(isCurrent);
      stopping?.abort(new Outdated());
      const stop = new AbortController();
      stopping = stop;
      const trials = trialsOf(fields.trials);
      set({ running: { done: 0, trials }, stopped: false, why: undefined });
      try {
        await rest();
        const planned = await plannedFor(project, fields);
        await rest();
        const { simulationsOf, shownOf } = await riskAnswers.load();
        const tell = telling(trials);
        const results = await simulationsOf(context).of(planned.plan, {
          tell: (so) => isCurrent() && tell(so),
          signal: stop.signal,
        });
        const shown = await inTurns(shownOf(planned, results), rest);
        const known = linesOf(project.run);
        const lines = fields.lines.flatMap((id) => known.filter((line) => line.id === id));
        const found = { project, assumptions: inFormulas(standing.table), lines, planned, results, ...shown };
        const line = lines.some(({ id }) => id === state().shown) ? state().shown : (lines[0]?.id ?? "");
        set({ found, shown: line, running: undefined, drivers: undefined, opened: undefined, without: undefined });
        await drive(found, line);
        await compare(found, stop.signal);
      } catch (error) {
        if (!isCurrent()) return;
        set({ running: undefined, ...(!(error instanceof Outdated) && { why: wordsOf(error) }) });
      }
    },
    stop() {
      turn++;
      stopping?.abort(new Outdated());
      set({ running: undefined, stopped: true });
    },
    show(line) {
      set({ shown: line, opened: undefined });
      const { found } = state();
      if (found !== undefined) void drive(found, line);
    },
    async openNearest(value) {
      const { found, shown } = state();
      if (found === undefined) return;
      const { trialNearest, trialDifferences } = await riskAnswers.load();
      const rest = restsWhile(() => state().found === found);
      try {
        const trial = await inTurns(trialNearest(found.results, shown, value), rest);
        if (trial === undefined) return;
        await rest();
        const differences = trialDifferences(found.planned.plan, trial);
        const values = found.lines.map((line) => ({ line, value: found.results.values(line.id)[trial] ?? Number.NaN }));
        set({ opened: { trial, differences, values } });
      } catch (error) {
        if (!(error instanceof Outdated)) throw error;
      }
    },
    closeTrial: () => set({ opened: undefined }),
    formula() {
      const { found } = state();
      if (found === undefined) return undefined;
      const { definition, texts } = summaryCall(found);
      return formulaOf(definition, texts);
    },
    async write() {
      const { found, shown } = state();
      const line = found?.lines.find(({ id }) => id === shown);
      if (found === undefined || line === undefined) return;
      const name = text("pane.risk.sheet", { line: line.label });
      const served = found.planned.base.values("cover.served");
      await insertion.insertSheet(name, callsOf(found, shown), (spilled) =>
        riskSheet(name, spilled, {
          lines: found.lines,
          line,
          served,
          fans: FANS.map((fan) => text(`pane.risk.fan.${fan}`)),
        }),
      );
    },
    async writeTrial(compared) {
      const { found, opened } = state();
      if (found === undefined || opened === undefined) return;
      const { openTrial } = await riskAnswers.load();
      const { set: base } = found.project.assumptions;
      const from = store.getState().project;
      let table: string | undefined;
      await writes.write(async () => {
        const free = await port.freeTableName(`Trial_${opened.trial + 1}`);
        const { inputs } = openTrial(found.planned.plan, opened.trial);
        const plan = trialPlan(catalogue, base, inputs, free);
        const places = await port.newSheets(plan.sheets.map(({ name }) => name));
        table = free;
        return { plan, places, said: text("pane.risk.trial.written", { trial: opened.trial + 1, table: free }) };
      });
      // what was refused is said already
      if (!compared || table === undefined || store.getState().work.notice?.intent !== "success") return;
      const of = from?.state === "run" ? from.table : undefined;
      whatIf.compare(of === undefined ? { set: base } : { table: of }, { table });
    },
    follow() {
      let run: ProjectRun | undefined;
      return store.subscribe(({ project, view: { tab } }) => {
        if (tab !== RISK || project?.state !== "run" || project.project.run === run) return;
        run = project.project.run;
        void warm();
      });
    },
  };
}
