import { local, type Node, operation, type Statement } from "./ir";

/** A running product: its name, the name of what multiplies it, and the statements that start it. */
export interface Power {
  readonly name: string;
  readonly base: string;
  readonly start: readonly Statement[];
}

/** A loop over the periods being lowered: what its formulas ask to have ready in front of it and at the end of a period. */
export class Loop {
  /** What is the same in every period, by its formula. */
  private readonly fixed = new Map<string, { readonly name: string; readonly value: Node }>();
  /** Running products, by their formula. */
  readonly powers = new Map<string, Power>();
  /** Rows read one period back (or ahead, backward), and the value before the first. */
  readonly carried = new Map<string, Node>();

  constructor(
    readonly direction: "forward" | "backward",
    /** The rows that the loop computes. */
    readonly ids: ReadonlySet<string>,
  ) {}

  /** A name for what is the same in every period, computed once: JavaScript engines do not move it out of the loop. */
  fix(formula: string, value: () => Node): Node {
    const found = this.fixed.get(formula) ?? { name: `fixed_${this.fixed.size + 1}`, value: value() };
    this.fixed.set(formula, found);
    return local(found.name);
  }

  /** What must stand in front of the loop. */
  before(): Statement[] {
    return [
      ...[...this.fixed.values()].map((named): Statement => ({ kind: "let", ...named })),
      ...[...this.carried].map(([id, value]): Statement => ({ kind: "carry", name: carryOf(id), value })),
      ...[...this.powers.values()].flatMap(({ start }) => start),
    ];
  }

  /** What ends a period. */
  after(): Statement[] {
    return [
      ...[...this.carried.keys()].map((id): Statement => ({ kind: "set", name: carryOf(id), value: local(id) })),
      ...[...this.powers.values()].map(
        ({ name, base }): Statement => ({ kind: "set", name, value: operation("*", local(name), local(base)) }),
      ),
    ];
  }
}

/** The name of a row's last value. Ids have one dot, so that no line is ever called so. */
export const carryOf = (id: string): string => `last.${id}`;
