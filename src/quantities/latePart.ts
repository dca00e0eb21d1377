import { IronError } from "./errors";

/** A part of the program that is loaded when something first needs it, and from then on is at hand. */
export class LatePart<Part> {
  #part: Part | undefined;

  constructor(private readonly bring: () => Promise<Part>) {}

  /** The part, where it has been loaded. */
  get atHand(): Part | undefined {
    return this.#part;
  }

  /** Errors: unavailable for a part that does not come; who asks again has it tried again. */
  async load(): Promise<Part> {
    try {
      this.#part ??= await this.bring();
      return this.#part;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new IronError("unavailable", "part.notLoaded", { why });
    }
  }

  /** What is made of the part: at once where it is at hand, so that cells need not wait, else when it has come. */
  use<T>(make: (part: Part) => T | Promise<T>): T | Promise<T> {
    return this.#part === undefined ? this.load().then(make) : make(this.#part);
  }
}
