/**
 * The vocabulary in which Excel's object model is written: one table a type, one line a member, by its name on the wire.
 * A member that no table has answers ApiNotFound, so that a test of the add-in fails loudly instead of passing on nothing.
 * Arguments come from another program as JSON; the tables say what they expect, hence the `any` of a member's signature.
 */
import type { Query } from "./messages";

/** A live object on the host's side. `type` names its table; other fields are what that table needs. */
export interface Thing {
  readonly type: string;
  /** Set while the add-in keeps the object between batches. */
  reference?: string;
}

// biome-ignore lint/suspicious/noExplicitAny: members of one table share one type of `self`, which the table declares
type Member<R> = (self: any, ...args: any[]) => R;
type Members<R> = Readonly<Record<string, Member<R>>>;

export interface Table {
  /** Fields sent back when the object is made, so that office.js finds it again in a later batch. */
  readonly id?: Member<Record<string, unknown>>;
  readonly get?: Members<unknown>;
  readonly set?: Members<unknown>;
  /** Properties that are objects. */
  readonly nav?: Members<Thing | null>;
  /** Methods. One that returns a Thing (or null) makes an object; anything else is a plain result. */
  readonly call?: Members<unknown>;
  /** Of a collection: its members, and the lookup behind getItem. */
  readonly items?: Member<readonly Thing[]>;
  readonly item?: Member<Thing | null | Promise<Thing | null>>;
}
export type Tables = Readonly<Record<string, Table>>;

/** An error as the add-in sees it: an OfficeExtension.Error with this code. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
export const notFound = (what: string): never => {
  throw new ApiError("ItemNotFound", `The requested resource doesn't exist: ${what}.`);
};
export const invalid = (message: string): never => {
  throw new ApiError("InvalidArgument", message);
};
const unknown = (type: string, member: string): never => {
  throw new ApiError("ApiNotFound", `The workbench does not have ${type}.${member}.`);
};

/** The first argument, or an ItemNotFound error that names `key`. */
export const found = <T>(value: T | null | undefined, key: unknown): T => value ?? notFound(String(key));

/** What load() may name beside an object's own properties; office.js knows by itself whether an object is null. */
const NOT_FIELDS = /^(\$all|\$none|isNullObject)$/;

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const own = <R>(members: Members<R> | undefined, name: string): Member<R> | undefined =>
  members && Object.hasOwn(members, name) ? members[name] : undefined;

export class Model {
  constructor(private readonly tables: Tables) {}

  identity(thing: Thing): Record<string, unknown> {
    return { ...this.table(thing).id?.(thing), ...(thing.reference ? { _ReferenceId: thing.reference } : {}) };
  }
  navigate(thing: Thing, name: string): Thing | null {
    const member = own(this.table(thing).nav, name);
    return member ? member(thing) : unknown(thing.type, name);
  }
  call(thing: Thing, name: string, args: readonly unknown[]): unknown {
    const member = own(this.table(thing).call, name);
    return member ? member(thing, ...args) : unknown(thing.type, `${name}()`);
  }
  item(thing: Thing, key: unknown): Thing | null | Promise<Thing | null> {
    const { item } = this.table(thing);
    return item ? item(thing, key) : unknown(thing.type, "getItem()");
  }
  set(thing: Thing, name: string, value: unknown): unknown {
    const member = own(this.table(thing).set, name);
    return member ? member(thing, value) : unknown(thing.type, `${name} =`);
  }

  /** Answers load(): `Select` holds paths such as "values", "format/fill/color" or "items/name"; none means every plain property. */
  query(thing: Thing, query: Query = {}): Record<string, unknown> {
    const table = this.table(thing);
    const asked = [...(query.Select ?? []), ...(query.Expand ?? [])];
    const select = asked.filter((path) => !NOT_FIELDS.test(path));
    if (asked.length > 0 && select.length === 0 && !asked.includes("$all")) return this.identity(thing);
    const answer = this.identity(thing);
    if (table.items) {
      const plain = select.filter((path) => own(table.get, pascal(path)));
      for (const path of plain) answer[pascal(path)] = own(table.get, pascal(path))?.(thing);
      if (select.length > plain.length || select.length === 0) {
        const inner = select
          .filter((path) => !plain.includes(path) && path !== "items")
          .map((p) => p.replace(/^items\//, ""));
        const skip = query.Skip ?? 0;
        const members = table.items(thing).slice(skip, query.Top ? skip + query.Top : undefined);
        answer._Items = members.map((member) => this.query(member, { Select: inner }));
      }
      return answer;
    }
    for (const path of select.length > 0 ? select : Object.keys(table.get ?? {})) {
      const [head = "", ...rest] = path.split("/");
      const name = pascal(head);
      const navigation = own(table.nav, name);
      if (navigation) {
        const child = navigation(thing);
        const before = answer[name];
        answer[name] = child && {
          ...(typeof before === "object" ? before : {}),
          ...this.query(child, { Select: rest.length > 0 ? [rest.join("/")] : [] }),
        };
      } else {
        const member = own(table.get, name);
        answer[name] = member ? member(thing) : unknown(thing.type, head);
      }
    }
    return answer;
  }

  private table(thing: Thing): Table {
    return tableOf(this.tables, thing.type) ?? unknown(thing.type, "(type)");
  }
}

const tableOf = (tables: Tables, type: string): Table | undefined =>
  Object.hasOwn(tables, type) ? tables[type] : undefined;
