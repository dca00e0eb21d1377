import { KernelRun } from "../../formula/kernel/run";
import { kernel } from "../../model/generated/project";
import { type Inputs, keyOf } from "../../model/inputs/keys";
import { isFiniteThroughout, judged, type ProjectRun, readable } from "../../model/run";
import { checkInputs, checkValue } from "../../model/schema";
import type { IronError } from "../../quantities/errors";
import { over } from "../assumptions/standing";
import { attempt } from "../attempt";
import { FIXED, type Place, placeAlone } from "./places";
import { brokenIn } from "./rulesAtOnce";

/** Values by key over those of the base. */
export type Changes = Inputs;

interface Given extends Place {
  readonly value: number;
}

/** Values by year are counted from these. */
const COUNTED_FROM = ["project.first_year", "project.construction_years"];

/**
 * Many runs of one base, each with a few values changed: what `runProject` gives, without what it does anew each time. One
 * memory is set up once; a run gives it what differs, computes, and is read before the next begins. Every value that differs is
 * checked against its limits, and every run is judged by all rules.
 *
 * A value for all years takes the place of the values by year of the base, unless these are given beside it, as in a call.
 */
export class Variations {
  /** How often the model has run. */
  runs = 0;
  readonly #checked: Inputs;
  readonly #memory: KernelRun;
  /** What hangs together with the values by year of the base: what they are of, grown by and counted from. */
  readonly #paths: ReadonlySet<string>;
  /** Inputs that have values by year in the base. */
  readonly #byYear: ReadonlySet<string>;
  /** The same base without some of these, for whoever gives them for all years. */
  readonly #without = new Map<string, Variations>();
  /** What brings the memory back to the base. */
  #restore: () => void = () => undefined;

  /** Errors: those of the limits of the base; whether it runs is told by its run. */
  constructor(readonly base: Inputs) {
    this.#checked = checkInputs(base);
    this.#memory = new KernelRun(kernel, this.#checked);
    const steps = Object.keys(base).flatMap((key) => {
      const { step, byYear } = keyOf(key) ?? {};
      return step === undefined ? [] : [step.of, key, byYear?.grows ?? key];
    });
    this.#byYear = new Set(Object.keys(base).flatMap((key) => keyOf(key)?.step?.of ?? []));
    this.#paths = new Set(steps.length === 0 ? [] : [...steps, ...COUNTED_FROM]);
  }

  /**
   * What is read of the run with these changes, or why there is none. The run is there while it is read, and no longer.
   * Errors: those of `read` that are no refusals.
   */
  of<T>(changes: Changes, read: (run: ProjectRun) => T): T | IronError {
    this.runs += 1;
    return attempt(() => read(this.#run(changes)));
  }

  /** The same of whole assumptions, of which most are those of the base. */
  ofAll<T>(values: Inputs, read: (run: ProjectRun) => T): T | IronError {
    this.runs += 1;
    return attempt(() => read(this.#runOfAll(values)));
  }

  #runOfAll(values: Inputs): ProjectRun {
    this.#reset();
    const changes: Record<string, number> = {};
    let plain = true;
    for (const key in this.base) if (values[key] === undefined) plain = false;
    for (const key in values) if (values[key] !== this.base[key]) changes[key] = values[key] ?? Number.NaN;
    const given = plain ? this.#plainNumbers(changes) : undefined;
    return given === undefined ? this.#anew(values) : this.#moved(changes, given);
  }

  #reset(): void {
    this.#restore();
    this.#restore = () => undefined;
  }

  /** What takes the place of values by year does so once, and is a plain number from then on. */
  #withoutPaths(changes: Changes): Variations | undefined {
    const replaced = Object.keys(changes).filter((key) => this.#byYear.has(key) && this.base[key] !== undefined);
    if (replaced.length === 0) return undefined;
    const name = replaced.join();
    const known = this.#without.get(name);
    if (known !== undefined) return known;
    const standing = Object.fromEntries(replaced.map((key) => [key, this.base[key] ?? Number.NaN]));
    const made = new Variations(over(this.base, standing));
    this.#without.set(name, made);
    return made;
  }

  /** All values with these changes. */
  with(changes: Changes): Inputs {
    const plain = Object.keys(changes).every((key) => this.#isPlain(key));
    return plain ? { ...this.base, ...changes } : over(this.base, changes);
  }

  /** Errors: as `runProject`. */
  #run(changes: Changes): ProjectRun {
    const others = this.#withoutPaths(changes);
    if (others !== undefined) return others.#run(changes);
    this.#reset();
    const given = this.#plainNumbers(changes);
    // what is wrong is told as of the whole
    return given === undefined ? this.#anew(this.with(changes)) : this.#moved(changes, given);
  }

  /** Whether a key hangs together with no other of the base. */
  #isPlain(key: string): boolean {
    return this.base[key] !== undefined && !this.#paths.has(key) && placeAlone(key) !== undefined;
  }

  /** Changes that are plain numbers within their limits; undefined where one is not. */
  #plainNumbers(changes: Changes): readonly Given[] | undefined {
    const given: Given[] = [];
    for (const key in changes) {
      const place = this.#isPlain(key) ? placeAlone(key) : undefined;
      const value = place && attempt(() => checkValue(key, changes[key]));
      if (place === undefined || typeof value !== "number") return undefined;
      given.push({ ...place, value });
    }
    return given;
  }

  /** The run of plain numbers. */
  #moved(changes: Changes, given: readonly Given[]): ProjectRun {
    const inputs = () => ({ ...this.#checked, ...changes });
    const before = Object.keys(changes).map((key) => this.#checked[key] ?? Number.NaN);
    const setsUp = given.some(({ varies }) => !varies);
    this.#restore = () => {
      for (const [k, { place }] of given.entries()) this.#memory.giveAt(place, before[k] ?? Number.NaN);
      if (setsUp) this.#memory.setUpAgain();
    };
    for (const { place, value } of given) this.#memory.giveAt(place, value);
    if (setsUp && !this.#memory.setUpAgain()) return this.#computed(new KernelRun(kernel, inputs()), inputs);
    return this.#computed(this.#memory, inputs);
  }

  /** The run of any assumptions. */
  #anew(values: Inputs): ProjectRun {
    const checked = checkInputs(values);
    const inputs = () => checked;
    if (FIXED.some((id) => checked[id] !== this.#checked[id]))
      return this.#computed(new KernelRun(kernel, checked), inputs);
    this.#restore = () => this.#memory.giveAll(this.#checked);
    this.#memory.giveAll(checked);
    return this.#computed(this.#memory, inputs);
  }

  #computed(run: KernelRun, inputs: () => Inputs): ProjectRun {
    run.trial();
    if (brokenIn(run) || !isFiniteThroughout(run)) judged(run, inputs());
    return readable(run, inputs, () => judged(run, inputs()));
  }
}
