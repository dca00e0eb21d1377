import type { Value, Values } from "./values";

/**
 * (1 + g) ^ t from period to period is a product that runs: a power in every period costs as much as ten lines. It runs
 * where the exponent moves by one, up or down, and begins with a power.
 */
export class RunningPowers {
  /** Rows of running products, and the step that computes each. */
  readonly rows = new Map<string, number>();
  private readonly known = new Map<string, Running>();

  constructor(
    private readonly values: Values,
    private readonly cells: Map<string, (Value | undefined)[]>,
    private readonly periods: number,
  ) {}

  /** The power of what is the same in all periods; undefined where it does not run. */
  at(base: Value, exponent: number, period: number, step: number, direction: string | undefined): Value | undefined {
    if (direction !== "forward" || exponent === 0 || exponent === 1) return undefined;
    const key = (offset: number, by: 1 | -1): string => `${base.id} ${step} ${by} ${offset}`;
    const [up, down] = [key(exponent - period, 1), key(exponent + period, -1)];
    const running = this.known.get(up) ?? this.known.get(down);
    if (running) return this.next(running, base, exponent, period, step);
    const first = this.values.call("^", base, this.values.constant(exponent));
    for (const [name, by] of [
      [up, 1],
      [down, -1],
    ] as const)
      this.known.set(name, { by, numbers: new Map([[period, first]]) });
    return first;
  }

  private next(running: Running, base: Value, exponent: number, period: number, step: number): Value {
    const known = running.numbers.get(period);
    if (known) return known;
    const before = running.numbers.get(period - 1);
    if (!before) {
      const first = this.values.call("^", base, this.values.constant(exponent));
      running.numbers.set(period, first);
      return first;
    }
    running.row ??= this.begin(step);
    const one = this.values.constant(1);
    const factor = running.by === 1 ? base : this.values.call("/", one, base);
    const cells = this.cells.get(running.row);
    if (cells) cells[period] = this.values.call("*", before, factor);
    const cell = this.values.cell(running.row, period, step);
    running.numbers.set(period, cell);
    return cell;
  }

  private begin(step: number): string {
    const id = `power${this.rows.size + 1}`;
    this.rows.set(id, step);
    this.cells.set(id, new Array(this.periods));
    return id;
  }
}

interface Running {
  readonly by: 1 | -1;
  readonly numbers: Map<number, Value>;
  row?: string;
}
