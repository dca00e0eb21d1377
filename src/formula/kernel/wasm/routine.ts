import { NEGATION, operations } from "../../language/operations";
import type { Cell, Node, Statement } from "../ir";
import { type Bytes, EMPTY, float, I32, list, op, putSigned, putUnsigned, simd, sized, unsigned, V128 } from "./bytes";
import { type MemoryPlan, NUMBER, PAIR } from "./places";

/** Where the functions of a module stand that routines call. */
export interface Called {
  /** An operation that is done on one number after the other. */
  readonly operation: (fn: string) => number;
  readonly lookup: number;
  readonly exponential: number;
}

/** The locals of every routine: where the pair of trials is given, and the period in bytes of a table and of the rows. */
const GIVEN = 0;
const IN_TABLE = 1;
const IN_ROWS = 2;
const FIRST = 3;

/** Whether an operation is instructions on two numbers at once. */
export function isInline({ fn, args }: Extract<Node, { kind: "call" }>): boolean {
  const [, second] = args;
  if (fn === "^") return second?.kind === "const" && isShortPower(second.value);
  if (fn === "ROUND") return second?.kind === "const";
  return fn !== "LN";
}

const isShortPower = (exponent: number): boolean =>
  Math.abs(exponent) === 0.5 || (Number.isInteger(exponent) && exponent !== 0 && Math.abs(exponent) <= 8);

/** A routine of a tree: a function of where its pair of trials is given, in instructions on two numbers at once. */
export class Routine {
  private readonly bytes: Bytes = [];
  private readonly locals = new Map<string, number>();
  /** The period of a loop that has only one. */
  private single: number | undefined;

  constructor(
    private readonly plan: MemoryPlan,
    private readonly called: Called,
  ) {}

  /** The body of the function, with its locals and its size. */
  code(body: readonly Statement[]): Bytes {
    this.statements(body);
    const locals = list([
      [2, I32],
      [...unsigned(this.locals.size), V128],
    ]);
    return sized([...locals, ...this.bytes, op.end]);
  }

  private put(...bytes: readonly number[]): void {
    for (const byte of bytes) this.bytes.push(byte);
  }
  private wide(instruction: number): void {
    this.bytes.push(0xfd);
    putUnsigned(this.bytes, instruction);
  }
  /** Reads or writes a local. */
  private with(instruction: number, local: number): void {
    this.bytes.push(instruction);
    putUnsigned(this.bytes, local);
  }
  private whole(value: number): void {
    this.bytes.push(op.i32);
    putSigned(this.bytes, value);
  }
  private local(name: string): number {
    let known = this.locals.get(name);
    if (known === undefined) {
      known = FIRST + this.locals.size;
      this.locals.set(name, known);
    }
    return known;
  }
  private temporary = (): number => this.local(` ${this.locals.size}`);

  private statements(body: readonly Statement[]): void {
    for (const statement of body) {
      if (statement.kind === "loop") this.loop(statement);
      else {
        this.number(statement.value);
        this.with(op.set, this.local(statement.name));
        if (statement.kind === "let" && statement.store) this.store(statement.store, this.local(statement.name));
      }
    }
  }

  private loop({ direction, from, to, body }: Extract<Statement, { kind: "loop" }>): void {
    if (from === undefined || to === undefined) throw new RangeError("a loop of WebAssembly knows its periods");
    if (from === to) {
      this.single = from;
      this.statements(body);
      this.single = undefined;
      return;
    }
    const [first, last, by] = direction === "forward" ? [from, to, 1] : [to, from, -1];
    const { rowStride } = this.plan;
    this.whole(first * NUMBER);
    this.with(op.set, IN_TABLE);
    this.whole(first * rowStride);
    this.with(op.set, IN_ROWS);
    this.put(op.loop, EMPTY);
    this.statements(body);
    this.put(op.get, IN_ROWS);
    this.whole(by * rowStride);
    this.put(op.add, op.set, IN_ROWS, op.get, IN_TABLE);
    this.whole(by * NUMBER);
    this.put(op.add, op.tee, IN_TABLE);
    this.whole((last + by) * NUMBER);
    this.put(op.unequal, op.branchIf, 0, op.end);
  }

  private store(cell: Cell, from: number): void {
    const offset = this.address(cell);
    this.with(op.get, from);
    this.at(simd.store, offset);
  }

  /** An instruction on memory; `offset` bytes behind what stands on the stack. */
  private at(instruction: number, offset: number): void {
    this.wide(instruction);
    this.bytes.push(3);
    putUnsigned(this.bytes, offset);
  }

  /** Puts where a cell lies on the stack, and gives the bytes to add. */
  private address(cell: Cell): number {
    if (cell.kind === "input") {
      this.put(op.get, GIVEN);
      return this.plan.givenPlace(cell.id);
    }
    if (!("period" in cell)) return this.fixed(this.plan.scalar(cell.id));
    const inRows = cell.kind === "row";
    const stride = inRows ? this.plan.rowStride : NUMBER;
    const begin = inRows ? this.plan.row(cell.id) : this.plan.table(cell.id);
    return this.inPeriod(cell.period, begin, stride, inRows ? IN_ROWS : IN_TABLE);
  }

  private fixed(place: number): number {
    this.put(op.i32, 0);
    return place;
  }

  private inPeriod(period: Node, begin: number, stride: number, counter: number): number {
    const { at, distance } = periodOf(period);
    const known = at ?? (this.single === undefined ? undefined : this.single + distance);
    if (known !== undefined) return this.fixed(begin + known * stride);
    this.put(op.get, counter);
    const offset = begin + distance * stride;
    if (offset >= 0) return offset;
    this.whole(offset);
    this.put(op.add);
    return 0;
  }

  private literal(value: number): void {
    if (Object.is(value, 0)) {
      this.wide(simd.constant);
      this.put(...float(0), ...float(0));
    } else this.at(simd.loadSplat, this.fixed(this.plan.literal(value)));
  }

  private number(node: Node): void {
    switch (node.kind) {
      case "const":
        this.literal(node.value);
        return;
      case "local":
        this.with(op.get, this.local(node.name));
        return;
      case "load": {
        const offset = this.address(node.cell);
        this.at(node.cell.kind === "constant" ? simd.loadSplat : simd.load, offset);
        return;
      }
      case "select":
        this.select(node);
        return;
      case "call":
        this.call(node);
        return;
      case "lookup":
        this.lookup(node);
        return;
      default:
        throw new RangeError(`'${node.kind}' is nothing that a tree of known periods has`);
    }
  }

  private select({ when, yes, no }: Extract<Node, { kind: "select" }>): void {
    const isNil = (node: Node): boolean => node.kind === "const" && Object.is(node.value, 0);
    if (isNil(no) || isNil(yes)) {
      this.number(isNil(no) ? yes : no);
      this.mask(when);
      this.wide(isNil(no) ? simd.and : simd.andNot);
      return;
    }
    this.number(yes);
    this.number(no);
    this.mask(when);
    this.wide(simd.select);
  }

  private call(node: Extract<Node, { kind: "call" }>): void {
    const { fn, args } = node;
    const units = operations[fn]?.units;
    if (units === "compare" || units === "logic") {
      this.mask(node);
      this.literal(1);
      this.wide(simd.and);
    } else if (!isInline(node)) this.oneByOne(args, () => this.with(op.call, this.called.operation(fn)));
    else if (fn === "^") this.power(args);
    else if (fn === "EXP") {
      this.chain(args, () => undefined);
      this.with(op.call, this.called.exponential);
    } else if (fn === "ROUND") this.round(args);
    else if (fn === NEGATION || fn === "ABS") this.unary(args, fn === "ABS" ? simd.abs : simd.negate);
    else if (fn === "MIN" || fn === "MAX") this.extreme(fn, args);
    else this.chain(args, () => this.wide(simd[fn as "+" | "-" | "*" | "/"]));
  }

  private unary([arg]: readonly Node[], instruction: number): void {
    if (arg) this.number(arg);
    this.wide(instruction);
  }

  private chain(args: readonly Node[], join: (arg: Node) => void): void {
    for (const [k, arg] of args.entries()) {
      this.number(arg);
      if (k > 0) join(arg);
    }
  }

  private extreme(fn: "MIN" | "MAX", args: readonly Node[]): void {
    this.chain(args, (arg) => this.wide(arg.kind === "const" ? simd[`pseudo${fn}`] : simd[fn]));
  }

  /** A root, or a few factors; one by it where the exponent is below nil. */
  private power([base, exponent]: readonly Node[]): void {
    if (!base || exponent?.kind !== "const") throw new RangeError("a power has a base and a number");
    const size = Math.abs(exponent.value);
    if (exponent.value < 0) this.literal(1);
    if (size === 0.5) this.unary([base], simd.root);
    else {
      const factor = this.temporary();
      this.number(base);
      this.with(op.tee, factor);
      for (let k = 1; k < size; k++) {
        this.with(op.get, factor);
        this.wide(simd["*"]);
      }
    }
    if (exponent.value < 0) this.wide(simd["/"]);
  }

  /** Half away from zero: by as much is moved that way, and the rest is cut off. */
  private round([number, digits]: readonly Node[]): void {
    if (!number || digits?.kind !== "const") throw new RangeError("ROUND has a number and its digits");
    const scale = 10 ** digits.value;
    const given = this.temporary();
    this.number(number);
    const scaled = (instruction: number): void => {
      if (scale === 1) return;
      this.literal(scale);
      this.wide(instruction);
    };
    scaled(simd["*"]);
    this.with(op.tee, given);
    this.with(op.get, given);
    // the sign is that one bit by which a number and its opposite differ
    this.literal(-0);
    this.wide(simd.and);
    this.literal(0.5);
    this.wide(simd.or);
    this.wide(simd["+"]);
    this.wide(simd.truncate);
    scaled(simd["/"]);
  }

  /** What knows one number at a time, of the first trial and of the second. */
  private oneByOne(args: readonly Node[], give: (lane: 0 | 1) => void): void {
    const given = args.map((arg) => {
      this.number(arg);
      const place = this.temporary();
      this.with(op.set, place);
      return place;
    });
    const lane = (which: 0 | 1): void => {
      for (const place of given) {
        this.with(op.get, place);
        this.wide(simd.lane);
        this.put(which);
      }
      give(which);
    };
    lane(0);
    this.wide(simd.splat);
    lane(1);
    this.wide(simd.replaceLane);
    this.put(1);
  }

  /** An entry at a place that is known, or found by each trial. */
  private lookup({ of, place, outside }: Extract<Node, { kind: "lookup" }>): void {
    const given = of.kind === "table" && this.plan.isGiven(of.id);
    if (given && isPeriod(place)) {
      const { at, distance } = periodOf(place);
      const known = at ?? (this.single ?? 0) + distance;
      this.put(op.get, GIVEN);
      const begin = this.plan.givenPlace(of.id) + known * PAIR;
      if (at !== undefined || this.single !== undefined) this.at(simd.load, begin);
      else {
        // a pair is twice as long as a number of a table
        this.put(op.get, IN_TABLE, op.i32, 2, op.multiply, op.add);
        this.whole(begin);
        this.put(op.add);
        this.at(simd.load, 0);
      }
      return;
    }
    const isRow = of.kind === "row";
    const first = isRow ? 0 : of.first;
    const count = isRow ? this.plan.fixed.periods : this.plan.fixed.entries(of.id).length;
    this.oneByOne([outside, place], (lane) => {
      this.put(op.f64, ...float(first), op.subtractF64);
      if (given) {
        this.put(op.get, GIVEN);
        this.whole(this.plan.givenPlace(of.id) + lane * NUMBER);
        this.put(op.add);
      } else this.whole(isRow ? this.plan.row(of.id) + lane * NUMBER : this.plan.table(of.id));
      this.whole(isRow ? this.plan.rowStride : given ? PAIR : NUMBER);
      this.put(op.f64, ...float(count), op.i32, isRow ? 0 : 1);
      this.with(op.call, this.called.lookup);
    });
  }

  /** All bits of a number where a condition holds, none where it does not. */
  private mask(node: Node): void {
    const units = node.kind === "call" ? operations[node.fn]?.units : undefined;
    if (node.kind !== "call" || (units !== "compare" && units !== "logic")) {
      this.number(node);
      this.literal(0);
      this.wide(simd["<>"]);
      return;
    }
    if (units === "compare") {
      this.chain(node.args, () => this.wide(simd[node.fn as "=" | "<>" | "<" | ">" | "<=" | ">="]));
      return;
    }
    for (const [k, arg] of node.args.entries()) {
      this.mask(arg);
      if (node.fn === "NOT") this.wide(simd.not);
      else if (k > 0) this.wide(node.fn === "AND" ? simd.and : simd.or);
    }
  }
}

/** A period as a number, or as a distance from that of the loop. */
function periodOf(node: Node): { readonly at: number | undefined; readonly distance: number } {
  if (node.kind === "const") return { at: node.value, distance: 0 };
  if (node.kind === "period") return { at: undefined, distance: 0 };
  const [from, by] = node.kind === "call" ? node.args : [];
  if (node.kind !== "call" || from?.kind !== "period" || by?.kind !== "const")
    throw new RangeError("a period is known, or a distance from that of its loop");
  return { at: undefined, distance: node.fn === "-" ? -by.value : by.value };
}

function isPeriod(node: Node): boolean {
  if (node.kind === "const" || node.kind === "period") return true;
  const [from, by] = node.kind === "call" ? node.args : [];
  return from?.kind === "period" && by?.kind === "const";
}
