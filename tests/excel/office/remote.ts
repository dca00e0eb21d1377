/**
 * Proxies as office.js makes them: nothing happens before sync(), a property is read only after it was loaded, and a
 * member that Excel's side does not have is a mistake at once. Works on any classes that extend Thing.
 */

/** A class of objects on Excel's side, as the proxies see it. */
export interface ThingClass {
  readonly name: string;
  readonly prototype: object;
  /** The members that are objects of their own, properties that lead on and methods that find or make one: their classes. */
  readonly objects: Readonly<Record<string, string>>;
}

/** An object on Excel's side. Its getters are properties, its setters are written, its methods are called. */
export abstract class Thing {
  static readonly objects: Readonly<Record<string, string>> = {};
  /** Its class; a constructor is a function as far as the compiler knows. */
  get kind(): ThingClass {
    return this.constructor as unknown as ThingClass;
  }
  /** Whether a protected sheet keeps it from being changed. */
  get locked(): boolean {
    return false;
  }
}

const classes = new Map<string, ThingClass>();

/** Makes classes known by name, so that those that lead to each other need not import each other. */
export function register(...added: readonly ThingClass[]): void {
  for (const one of added) classes.set(one.name, one);
}

function classNamed(name: string): ThingClass {
  const found = classes.get(name);
  if (found === undefined) throw new Error(`the double has no class '${name}'`);
  return found;
}

/** An error as office.js throws it. */
export class OfficeError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const itemNotFound = (what: string): OfficeError =>
  new OfficeError("ItemNotFound", `The requested resource doesn't exist: ${what}.`);

/** What every collection does with a name. */
export const named = <T extends { readonly name: string }>(items: readonly T[], name: string): T | null =>
  items.find((item) => item.name.toLowerCase() === name.toLowerCase()) ?? null;

/** The item, or the error of getItem for one that is not there. */
export function found<T>(item: T | null, name: string): T {
  if (item === null) throw itemNotFound(name);
  return item;
}

const notLoaded = (member: string): OfficeError =>
  new OfficeError("PropertyNotLoaded", `The property '${member}' is not available. Call load() and sync() before.`);

/** What one member of one object asks of Excel at the next sync. */
interface Action {
  readonly member: string;
  /** The cells that it writes. */
  readonly cells: number;
  readonly act: () => void;
}

export interface Requests {
  /** Members that this Excel is too old to know, such as "RangeThing.getCellProperties". */
  readonly unknown: ReadonlySet<string>;
  /**
   * Called with each request before it is answered: what it asks for and how many cells it carries. Throws where Excel
   * refuses it, or says after how many actions it fails.
   */
  readonly receive: (
    members: readonly string[],
    cells: number,
  ) => { readonly failing?: { readonly after: number; readonly error: Error } };
}

/** One batch of requests over the objects of one workbook. */
export class Context {
  #actions: Action[] = [];
  constructor(
    root: Readonly<Record<string, Thing>>,
    private readonly requests: Requests,
  ) {
    for (const [name, thing] of Object.entries(root))
      Object.defineProperty(this, name, { value: remote(this, thing.kind, () => thing) });
  }

  ask(member: string, act: () => void, cells = 0): void {
    this.#actions.push({
      member,
      cells,
      act: () => {
        if (this.requests.unknown.has(member)) throw new OfficeError("ApiNotFound", `${member} is not available`);
        act();
      },
    });
  }

  /** Does what was asked, in order; what stands before a failure is done, what stands behind it is not. */
  async sync(): Promise<void> {
    const actions = this.#actions;
    this.#actions = [];
    await Promise.resolve();
    if (actions.length === 0) return;
    const { failing } = this.requests.receive(
      actions.map(({ member }) => member),
      actions.reduce((sum, { cells }) => sum + cells, 0),
    );
    for (const [k, { act }] of actions.entries()) {
      if (failing?.after === k) throw failing.error;
      act();
    }
    if (failing !== undefined) throw failing.error;
  }
}

/** The object itself once it is known: null where getItemOrNullObject found none, undefined before the first sync. */
type Found = Thing | null | undefined;

/** Methods that change what they are called on. */
const CHANGES = /^(clear\w*|add|delete|convertToRange|group|set(?!Dirty)[A-Z]\w*)$/;

/** What a class knows of a member; undefined for one it does not have. */
function memberOf(type: ThingClass, name: string): PropertyDescriptor | undefined {
  for (let at = type.prototype; at !== null && at !== Thing.prototype; at = Object.getPrototypeOf(at)) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Plain properties of an object, copied as they go over the wire. */
function valuesOf(thing: Thing, members: Iterable<string>): Map<string, unknown> {
  return new Map(
    [...members].map((member) => {
      if (memberOf(thing.kind, member)?.get === undefined)
        throw new OfficeError("InvalidArgument", `there is no ${thing.kind.name}.${member}`);
      return [member, structuredClone(Reflect.get(thing, member))];
    }),
  );
}

/** What a proxy stands for, so that it can be an argument. */
const standsFor = new WeakMap<object, () => Found>();

const argument = (given: unknown): unknown =>
  typeof given === "object" && given !== null ? (standsFor.get(given)?.() ?? structuredClone(given)) : given;

function remote(context: Context, type: ThingClass, find: () => Found, loaded = new Map<string, unknown>()): object {
  const children = new Map<string, object>();
  /** What was asked of the members of a collection. */
  const ofItems = new Set<string>();
  const name = (member: string): string => `${type.name}.${member}`;
  const here = (member: string): Thing => {
    const found = find();
    if (found === null) throw new OfficeError("InvalidObjectPath", `${name(member)} of an object that is not there`);
    if (found === undefined) throw new OfficeError("InvalidObjectPath", `${name(member)} before its object is known`);
    return found;
  };
  /** The same, to be changed. */
  const open = (member: string): Thing => {
    const thing = here(member);
    if (thing.locked) throw new OfficeError("AccessDenied", `${name(member)} on a protected sheet`);
    return thing;
  };
  const read = (member: string): unknown => Reflect.get(here(member), member);

  const child = (member: string): object => {
    const of = type.objects[member];
    if (of === undefined) throw new OfficeError("InvalidArgument", `there is no ${name(member)}`);
    const known = children.get(member) ?? remote(context, classNamed(of), () => find() && (read(member) as Thing));
    children.set(member, known);
    return known;
  };

  /** "values", "format/columnWidth", "items/name"; of an object that is not there nothing is loaded. */
  const load = (path: string): void => {
    const [head = "", ...rest] = path.split("/");
    if (head === "items") {
      context.ask(name(head), () => {
        if (find() === null) return;
        if (rest.length > 0) ofItems.add(rest.join("/"));
        const items = read(head) as Thing[];
        loaded.set(
          head,
          items.map((item) => remote(context, item.kind, () => item, valuesOf(item, ofItems))),
        );
      });
    } else if (rest.length > 0) (child(head) as { load(path: string): void }).load(rest.join("/"));
    else
      context.ask(name(head), () => {
        const found = find() === null ? null : here(head);
        if (found !== null) for (const [member, value] of valuesOf(found, [head])) loaded.set(member, value);
      });
  };

  const call = (member: string, args: readonly unknown[]): unknown => {
    const method = memberOf(type, member)?.value;
    const made = type.objects[member];
    if (made !== undefined) {
      let found: Found;
      context.ask(name(member), () => {
        const thing = CHANGES.test(member) ? open : here;
        found = find() === null ? null : Reflect.apply(method, thing(member), args.map(argument));
      });
      return remote(context, classNamed(made), () => found);
    }
    const result: { value?: unknown } = {};
    Object.defineProperty(result, "value", {
      configurable: true,
      get: () => {
        throw new OfficeError("ValueNotLoaded", `the result of ${name(member)} is read before sync()`);
      },
    });
    context.ask(name(member), () =>
      Object.defineProperty(result, "value", {
        value: Reflect.apply(method, (CHANGES.test(member) ? open : here)(member), args.map(argument)),
      }),
    );
    return result;
  };

  const self: object = new Proxy(
    {},
    {
      get(_, member) {
        // what awaits an object looks whether it is a promise
        if (member === "then") return undefined;
        if (typeof member === "symbol") return undefined;
        if (member === "load")
          return (paths: string) => {
            for (const path of paths.split(",")) load(path.trim());
            return self;
          };
        if (member === "isNullObject") {
          const found = find();
          if (found === undefined) throw notLoaded(name(member));
          return found === null;
        }
        const known = memberOf(type, member);
        if (known === undefined) throw new OfficeError("InvalidArgument", `there is no ${name(member)}`);
        if (typeof known.value === "function") return (...args: unknown[]) => call(member, args);
        if (type.objects[member] !== undefined) return child(member);
        if (!loaded.has(member)) throw notLoaded(name(member));
        return loaded.get(member);
      },
      set(_, member, value) {
        if (typeof member === "symbol" || memberOf(type, member)?.set === undefined)
          throw new OfficeError("InvalidArgument", `${type.name}.${String(member)} cannot be written`);
        const given = structuredClone(value);
        loaded.set(member, given);
        const cells = Array.isArray(given) ? given.flat().length : 0;
        context.ask(`${name(member)} =`, () => void Reflect.set(open(member), member, given), cells);
        return true;
      },
    },
  );
  standsFor.set(self, find);
  return self;
}
