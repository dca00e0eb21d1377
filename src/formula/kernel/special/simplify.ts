import { NEGATION } from "../../language/operations";
import { computed, isConstant, isNumber, type Value, type Values } from "./values";

/**
 * Calls as few trials as possible compute: constants are taken together, and of what differs from trial to trial what is
 * the same in every period stands together, so that it is computed once and not in each of them. Sums and products are thereby taken in
 * another order, which moves their last digits; nil times whatever is nil.
 */
export class Simplifier {
  constructor(readonly values: Values) {}

  call(fn: string, args: readonly Value[]): Value {
    const known = computed(fn, args);
    if (known !== undefined) return this.values.constant(known);
    switch (fn) {
      case "+":
      case "-":
      case NEGATION:
        return this.sum(fn, args);
      case "*":
      case "/":
        return this.product(fn, args);
      case "MIN":
      case "MAX":
        return this.extreme(fn, args);
      case "AND":
      case "OR":
        return this.logic(fn, args);
      case "IF":
        return this.choice(args);
      case "^":
        return this.power(args);
      default:
        return this.made(fn, args);
    }
  }

  private made(fn: string, [first, ...rest]: readonly Value[]): Value {
    if (!first) throw new RangeError(`${fn} takes a number`);
    return this.values.call(fn, first, ...rest);
  }

  private sum(fn: string, args: readonly Value[]): Value {
    const [a, b] = args;
    // most sums are of two numbers that are no sums
    if (a && b && a !== b && isAddend(a) && isAddend(b))
      return fn === "+" && b.periodic && !a.periodic ? this.values.call(fn, b, a) : this.values.call(fn, a, b);
    const sum = new Terms();
    if (a) sum.add(a, fn === NEGATION ? -1 : 1);
    if (b) sum.add(b, fn === "-" ? -1 : 1);
    const steady = this.added(sum.steady, sum.constant);
    const [first, ...rest] = sum.periodic;
    if (first === undefined) return steady ?? this.values.constant(0);
    if (steady === undefined) return this.chain(undefined, sum.periodic);
    return first.sign > 0
      ? this.chain(this.values.call("+", first.value, steady), rest)
      : this.chain(steady, sum.periodic);
  }

  /** What is the same in every period of a sum; undefined where that is nil. */
  private added(terms: readonly Signed[], constant: number): Value | undefined {
    if (terms.length === 0) return constant === 0 ? undefined : this.values.constant(constant);
    const sum = this.chain(undefined, terms);
    return constant === 0 ? sum : this.values.call("+", sum, this.values.constant(constant));
  }

  private chain(start: Value | undefined, terms: readonly Signed[]): Value {
    let sum = start;
    for (const { value, sign } of terms) {
      if (sum === undefined) sum = sign > 0 ? value : this.values.call(NEGATION, value);
      else sum = this.values.call(sign > 0 ? "+" : "-", sum, value);
    }
    return sum ?? this.values.constant(0);
  }

  private product(fn: string, args: readonly Value[]): Value {
    const [a, b] = args;
    // most products are of two numbers that are no products
    if (fn === "*" && a && b && isFactor(a) && isFactor(b))
      return b.periodic && !a.periodic ? this.values.call(fn, b, a) : this.values.call(fn, a, b);
    const factors = new Factors();
    if (a) factors.multiply(a, true);
    if (b) factors.multiply(b, fn === "*");
    const { constant, steady, steadyBelow, periodic, periodicBelow } = factors;
    if (constant === 0) return this.values.constant(0);
    const { values } = this;
    const times = (list: readonly Value[]): Value | undefined =>
      list.length === 0 ? undefined : list.reduce((product, next) => values.call("*", product, next));
    const [above, below] = [times(steady), times(steadyBelow)];
    // one division for all periods; each of them multiplies
    let same = below === undefined ? above : values.call("/", above ?? values.constant(1), below);
    if (same === undefined && constant !== 1) same = values.constant(constant);
    else if (same !== undefined && constant === -1 && periodic.length === 0) same = values.call(NEGATION, same);
    else if (same !== undefined && constant !== 1) same = values.call("*", same, values.constant(constant));
    const top = times(periodic);
    const whole =
      top === undefined || same === undefined
        ? (top ?? same ?? values.constant(1))
        : isNumber(same, -1)
          ? values.call(NEGATION, top)
          : values.call("*", top, same);
    const bottom = times(periodicBelow);
    return bottom === undefined ? whole : values.call("/", whole, bottom);
  }

  /** Constants go last: whatever is not a number comes through from in front of them. */
  private extreme(fn: "MIN" | "MAX", args: readonly Value[]): Value {
    const constants = args.flatMap((arg) => (isConstant(arg) ? arg.value : []));
    const others = [...new Set<Value>(args.filter((arg) => !isConstant(arg)))];
    if (constants.length > 0) others.push(this.values.constant(Math[fn === "MIN" ? "min" : "max"](...constants)));
    return others.reduce((extreme, next) => this.values.call(fn, extreme, next));
  }

  private logic(fn: "AND" | "OR", args: readonly Value[]): Value {
    const decides = (arg: Value): boolean => isConstant(arg) && (arg.value !== 0) === (fn === "OR");
    if (args.some(decides)) return this.values.constant(fn === "OR" ? 1 : 0);
    const open = [...new Set(args.filter((arg) => !isConstant(arg)))];
    const [only] = open;
    if (open.length === 1 && only && isFlag(only)) return only;
    // a condition that stands alone is one of two all the same: that makes it 1 or 0
    return this.made(fn, open.length > 1 ? open : [...open, this.values.constant(fn === "AND" ? 1 : 0)]);
  }

  private choice([when, yes, no]: readonly Value[]): Value {
    if (!when || !yes || !no) throw new RangeError("IF takes three numbers");
    if (isConstant(when)) return when.value !== 0 ? yes : no;
    return yes === no ? yes : this.values.call("IF", when, yes, no);
  }

  private power([base, exponent]: readonly Value[]): Value {
    if (!base || !exponent) throw new RangeError("^ takes two numbers");
    if (isNumber(exponent, 0) || isNumber(base, 1)) return this.values.constant(1);
    if (isNumber(exponent, 1)) return base;
    if (isNumber(exponent, 2)) return this.values.call("*", base, base);
    return this.values.call("^", base, exponent);
  }
}

/** What a sum takes as it is. */
const isAddend = (value: Value): boolean =>
  !isConstant(value) && !(value.periodic && value.kind === "call" && ADDING.has(value.fn));
const ADDING = new Set(["+", "-", NEGATION]);

/** What a product takes as it is. */
const isFactor = (value: Value): boolean =>
  !isConstant(value) && !(value.periodic && value.kind === "call" && MULTIPLYING.has(value.fn));
const MULTIPLYING = new Set(["*", "/", NEGATION]);

const FLAGS = new Set(["=", "<>", "<", "<=", ">", ">=", "AND", "OR", "NOT"]);

/** Whether a number is 1 or 0 and nothing else. */
const isFlag = (value: Value): boolean => value.kind === "call" && FLAGS.has(value.fn);

interface Signed {
  readonly value: Value;
  readonly sign: 1 | -1;
}

/** The addends of a sum; those of a sum inside it are its own where it belongs to a period, and stay one number elsewhere. */
class Terms {
  constant = 0;
  steady: Signed[] = [];
  periodic: Signed[] = [];

  add(value: Value, sign: 1 | -1): void {
    if (isConstant(value)) {
      this.constant += sign * value.value;
      return;
    }
    if (value.periodic && value.kind === "call") {
      const [a, b] = value.args;
      if (value.fn === NEGATION && a) {
        this.add(a, sign === 1 ? -1 : 1);
        return;
      }
      if ((value.fn === "+" || value.fn === "-") && a && b) {
        this.add(a, sign);
        this.add(b, value.fn === "+" ? sign : sign === 1 ? -1 : 1);
        return;
      }
    }
    const list = value.periodic ? this.periodic : this.steady;
    const opposite = list.findIndex((other) => other.value === value && other.sign !== sign);
    if (opposite >= 0) list.splice(opposite, 1);
    // what is added stands in front of what is taken off
    else if (sign > 0) list.splice(list.filter((other) => other.sign > 0).length, 0, { value, sign });
    else list.push({ value, sign });
  }
}

/** The factors of a product, above and below its line. */
class Factors {
  constant = 1;
  readonly steady: Value[] = [];
  readonly steadyBelow: Value[] = [];
  readonly periodic: Value[] = [];
  readonly periodicBelow: Value[] = [];

  multiply(value: Value, above: boolean): void {
    if (isConstant(value)) {
      this.constant = above ? this.constant * value.value : this.constant / value.value;
      return;
    }
    if (value.periodic && value.kind === "call") {
      const [a, b] = value.args;
      if (value.fn === NEGATION && a) {
        this.constant = -this.constant;
        this.multiply(a, above);
        return;
      }
      if ((value.fn === "*" || value.fn === "/") && a && b) {
        this.multiply(a, above);
        this.multiply(b, (value.fn === "*") === above);
        return;
      }
    }
    if (value.periodic) (above ? this.periodic : this.periodicBelow).push(value);
    else (above ? this.steady : this.steadyBelow).push(value);
  }
}
