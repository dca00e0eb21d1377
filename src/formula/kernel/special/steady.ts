import { type Cell, constant, load, local, type Node, type Statement } from "../ir";
import { eachNode } from "../memory";
import type { Live } from "./live";
import { called, reductionOf } from "./roll";
import { isConstant, partsOf, type Value } from "./values";

/** Numbers that are the same in all periods: each stands in front of the first loop before which it is known. */
export class Steady {
  private readonly done = new Set<Value>();

  constructor(private readonly live: Live) {}

  /** What is known when a step begins. */
  before(step: number): Statement[] {
    const ready = this.live.named.filter(
      (value) => value.kind !== "reduced" && value.after <= step && !this.done.has(value),
    );
    for (const value of ready) this.done.add(value);
    return ready.map((value) => this.named(value, this.made(value)));
  }

  /** What the reductions of a step start with. */
  begun = (step: number): Statement[] =>
    this.live
      .reductionsIn(step)
      .map(({ id, start }) => ({ kind: "carry", name: reductionOf(id), value: this.number(start) }));

  /** What they have come to. */
  taken = (step: number): Statement[] =>
    this.live.reductionsIn(step).map((value) => this.named(value, local(reductionOf(value.id))));

  /** A line that is one number, kept as such. */
  kept(id: string, value: Value | undefined): Statement {
    if (!value) throw new RangeError(`'${id}' has no number`);
    return { kind: "let", name: id, value: this.number(value), store: numberAt(id) };
  }

  /** The routines, each with what it reads and another one has computed loaded first. */
  loadedIn(bodies: readonly Statement[][]): Statement[][] {
    return bodies.map((body) => {
      const own = new Set(body.flatMap((statement) => (statement.kind === "loop" ? [] : statement.name)));
      const read = new Set<string>();
      eachNode(body, (node) => {
        if (node.kind === "local" && !own.has(node.name)) read.add(node.name);
      });
      const loaded = this.live.named.filter((value) => read.has(this.live.nameOf(value)));
      return [...loaded.map((value) => this.loaded(this.live.nameOf(value))), ...body];
    });
  }

  private loaded = (name: string): Statement => ({ kind: "let", name, value: load(numberAt(name)) });

  private named(value: Value, node: Node): Statement {
    const name = this.live.nameOf(value);
    return { kind: "let", name, value: node, store: numberAt(name) };
  }

  private number(value: Value): Node {
    return isConstant(value) ? constant(value.value) : local(this.live.nameOf(value));
  }

  private made(value: Value): Node {
    if (value.kind === "call")
      return called(
        value.fn,
        value.args.map((arg) => this.number(arg)),
      );
    if (value.kind !== "lookup") return this.live.leaf(value);
    const [place, outside] = partsOf(value).map((part) => this.number(part));
    if (!place || !outside) throw new RangeError("a lookup has a place and what is outside");
    return { kind: "lookup", of: value.of, place, outside };
  }
}

const numberAt = (id: string): Cell => ({ kind: "scalar", id });
