/** Runs one batch (what a context.sync() sends): resolves object paths and performs the actions in order. */
import { ApiError, type Model, type Thing } from "./kit";
import { ACTION, type Action, type Arguments, type Batch, type BatchReply, type ObjectPath, PATH } from "./messages";

type Paths = Batch["ObjectPaths"];
type Things = Map<number, Thing | null>;

/** Properties whose values depend on calculation. */
const COMPUTED = /^(values?|text|valueTypes|formulas|hasSpill)$|\/(values?|text|valueTypes|formulas)$/i;
const SETTLING = /^(GetSpillingToRange|GetSpillParent)/;

export class Interpreter {
  private readonly references = new Map<string, Thing>();
  private nextReference = 1;

  constructor(
    private readonly model: Model,
    /** Waits until formulas touched by earlier writes have results; called before values are read. */
    private readonly settle: () => Promise<void>,
  ) {}

  /** Objects that the add-in keeps between batches. */
  get referenceCount(): number {
    return this.references.size;
  }

  async run(batch: Batch): Promise<BatchReply> {
    const things: Things = new Map();
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    for (const [index, action] of batch.Actions.entries()) {
      try {
        const value = await this.perform(action, batch.ObjectPaths, things);
        results.push({ ActionId: action.Id, Value: value ?? null });
        if (action.ActionType === ACTION.trace) traces.push(action.Id);
      } catch (thrown) {
        const error =
          thrown instanceof ApiError
            ? thrown
            : new ApiError("GeneralException", thrown instanceof Error ? thrown.message : String(thrown));
        const location = [batch.ObjectPaths[action.ObjectPathId]?.Name, action.Name].filter(Boolean).join(".");
        return {
          Results: results, // what was done before the error stays done, as in Excel
          TraceIds: traces,
          Error: { Code: error.code, Message: error.message, ActionIndex: index, Location: location },
        };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  private async perform(action: Action, paths: Paths, things: Things): Promise<unknown> {
    if (action.ActionType === ACTION.trace) return null;
    const thing = await this.resolve(action.ObjectPathId, paths, things);
    if (!thing) return null; // a null object: every read is null, every method does nothing
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.model.identity(thing);
      case ACTION.query: {
        const select = action.QueryInfo?.Select ?? [];
        if (select.length === 0 || select.some((path) => COMPUTED.test(path))) await this.settle();
        return this.model.query(thing, action.QueryInfo);
      }
      case ACTION.setProperty: {
        const [value] = await this.values(action.ArgumentInfo, paths, things);
        await this.model.set(thing, action.Name, value);
        return null;
      }
      case ACTION.method: {
        const args = await this.values(action.ArgumentInfo, paths, things);
        return this.method(thing, action.Name, args);
      }
      default:
        throw new ApiError(
          "ApiNotFound",
          `the workbench does not have actions of type ${action.ActionType} ("${action.Name}")`,
        );
    }
  }

  private async method(thing: Thing, name: string, args: readonly unknown[]): Promise<unknown> {
    switch (name) {
      case "_KeepReference":
        if (thing.reference === undefined) {
          thing.reference = `r${this.nextReference++}`;
          this.references.set(thing.reference, thing);
        }
        return null;
      case "_RemoveReference":
        this.references.delete(String(args[0]));
        return null;
      case "_RemoveAllReferences":
        this.references.clear();
        return null;
      default:
        return this.model.call(thing, name, args);
    }
  }

  private async resolve(id: number, paths: Paths, things: Things): Promise<Thing | null> {
    const known = things.get(id);
    if (known !== undefined) return known;
    const path = paths[id];
    if (!path) throw new ApiError("InvalidObjectPath", `object path ${id} is missing`);
    const thing = await this.follow(path, paths, things);
    things.set(id, thing);
    return thing;
  }

  private async follow(path: ObjectPath, paths: Paths, things: Things): Promise<Thing | null> {
    switch (path.ObjectPathType) {
      case PATH.global:
        return { type: "Workbook" };
      case PATH.newObject:
        return { type: path.Name.slice(path.Name.lastIndexOf(".") + 1) };
      case PATH.reference:
        return this.references.get(path.Name) ?? null;
      case PATH.nullObject:
        return null;
    }
    const parent = await this.resolve(path.ParentObjectPathId ?? -1, paths, things);
    if (!parent) return null;
    const args = await this.values(path.ArgumentInfo, paths, things);
    switch (path.ObjectPathType) {
      case PATH.method: {
        if (SETTLING.test(path.Name)) await this.settle();
        return (await this.model.call(parent, path.Name, args)) as Thing | null; // a method behind a path makes an object
      }
      case PATH.property:
        return this.model.navigate(parent, path.Name);
      case PATH.indexer:
        return this.model.item(parent, args[0]);
      default:
        throw new ApiError("ApiNotFound", `the workbench does not have object paths of type ${path.ObjectPathType}`);
    }
  }

  /** Arguments that are objects arrive as path ids in a parallel array; 0 marks a plain value. */
  private values(info: Arguments | undefined, paths: Paths, things: Things): Promise<unknown[]> {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return Promise.all(
      (info?.Arguments ?? []).map((value, i) => {
        const id = ids[i];
        return typeof id === "number" && id !== 0 ? this.resolve(id, paths, things) : value;
      }),
    );
  }
}
