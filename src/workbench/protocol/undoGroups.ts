/**
 * Steps of undo that an add-in asks for with Excel.run({ mergeUndoGroup: true }, ...): all its batches are undone at once,
 * and a batch with something that Excel cannot undo is refused whole, as UndoNotSupported.
 */
import type { Action, Batch, BatchReply, ObjectPath } from "./messages";
import { ACTION, PATH } from "./messages";

/** Of "Undo support with the Excel JavaScript API": what has no undo on the web, as far as the workbench has it. */
const NOT_UNDONE: Readonly<Record<string, readonly string[]>> = {
  Worksheets: ["Delete", "Copy"],
  Names: ["Comment ="],
};

/** Formulas of a block that is too large to be undone in a group: 40 x 40 was seen to be (OfficeDev/office-js#6491). */
const LARGE_BLOCK = 1_600;

type Paths = Batch["ObjectPaths"];

/** The collection a path leads out of: "Worksheets" for a sheet, however it was found. */
function collectionOf(path: ObjectPath | undefined, paths: Paths): string {
  if (path === undefined) return "";
  if (path.ObjectPathType === PATH.property) return path.Name === "Worksheet" ? "Worksheets" : "";
  return paths[path.ParentObjectPathId ?? -1]?.Name ?? "";
}

const formulasIn = (value: unknown): number =>
  Array.isArray(value) ? value.flat().filter((cell) => typeof cell === "string" && cell.startsWith("=")).length : 0;

function isUndone(action: Action, paths: Paths): boolean {
  const sets = action.ActionType === ACTION.setProperty;
  if (sets && action.Name === "Formulas" && formulasIn(action.ArgumentInfo?.Arguments?.[0]) >= LARGE_BLOCK)
    return false;
  const members = NOT_UNDONE[collectionOf(paths[action.ObjectPathId], paths)] ?? [];
  return !members.includes(sets ? `${action.Name} =` : action.Name);
}

/** What refuses a batch of a group; nothing of it is done then. */
function refusal({ Actions, ObjectPaths }: Batch): BatchReply | undefined {
  const at = Actions.findIndex((action) => !isUndone(action, ObjectPaths));
  if (at < 0) return undefined;
  const Message = `${Actions[at]?.Name} cannot be undone, and so not be grouped with what can.`;
  return {
    Results: [],
    TraceIds: [],
    Error: { Code: "UndoNotSupported", Message, ActionIndex: at, Location: Actions[at]?.Name ?? "" },
  };
}

interface Run {
  (...given: readonly unknown[]): Promise<unknown>;
  heard?: boolean;
}

const isGrouped = (options: unknown): boolean =>
  typeof options === "object" && options !== null && "mergeUndoGroup" in options && options.mergeUndoGroup === true;

export class UndoGroups {
  private open = 0;

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly oneStep: <T>(work: () => Promise<T>) => Promise<T>,
  ) {}

  /** The office.js that comes with the workbench tells its host nothing of groups: they are heard of where they are asked for. */
  listen(): void {
    const page = this.frame.contentWindow as (Window & { Excel?: { run: Run } }) | null;
    const excel = this.frame.contentDocument === null ? undefined : page?.Excel;
    if (excel === undefined || excel.run.heard) return;
    const { run } = excel;
    excel.run = (...given) => {
      if (!isGrouped(given[0])) return run(...given);
      return this.oneStep(async () => {
        this.open++;
        try {
          return await run(...given);
        } finally {
          this.open--;
        }
      });
    };
    excel.run.heard = true;
  }

  /** Runs a batch, unless it belongs to a group that cannot have it. */
  async run(batch: Batch, perform: (batch: Batch) => Promise<BatchReply>): Promise<BatchReply> {
    return (this.open > 0 ? refusal(batch) : undefined) ?? perform(batch);
  }
}
