import { IronError } from "../../quantities/errors";
import type { Plan } from "./plan";
import type { Chunk, Simulation } from "./simulation";
import { started } from "./start";
import type { Told } from "./told";

/** What a worker is asked: to get ready for a plan, then for some of its trials. A number tells one simulation from the next. */
export type Asked = { readonly of: number } & (
  | { readonly plan: Plan }
  | { readonly first: number; readonly count: number }
);

/** What it answers: that it is ready, trials, or why it cannot. */
export type Answered = { readonly of: number } & Answer;

type Answer =
  | { readonly ready: Told }
  | { readonly chunk: Chunk }
  | { readonly refused: Pick<IronError, "kind" | "id" | "values"> }
  | { readonly failed: string };

/** Answers what is asked of a worker, with what of the answer is handed over and not copied. */
export class Answering {
  private simulation: Simulation | undefined;

  answer(asked: Asked): { readonly answered: Answered; readonly handedOver: readonly ArrayBuffer[] } {
    const answer = this.tried(asked);
    return { answered: { of: asked.of, ...answer }, handedOver: "chunk" in answer ? buffersOf(answer.chunk) : [] };
  }

  private tried(asked: Asked): Answer {
    try {
      if ("plan" in asked) {
        this.simulation = started(asked.plan);
        const { reasons, periods, told, kernel, disagrees } = this.simulation;
        return { ready: { reasons, periods, told, kernel, ...(disagrees && { disagrees }) } };
      }
      if (this.simulation === undefined) throw new RangeError("trials are asked for before a plan");
      return { chunk: this.simulation.chunk(asked.first, asked.count) };
    } catch (error) {
      if (error instanceof IronError) return { refused: { kind: error.kind, id: error.id, values: error.values } };
      return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  }
}

const buffersOf = ({ results, refused }: Chunk): readonly ArrayBuffer[] =>
  [...results.values(), refused].map(({ buffer }) => buffer as ArrayBuffer);
