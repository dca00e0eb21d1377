import * as z from "zod/mini";
import type { CellValue } from "../../workbook/plan";
import { type Frozen, HostFailure, type Settings, type Written } from "../port";
import type { Loaded } from "../table/differences";

/** What outlives the pane: it is kept in the workbook. */
export interface KeptInWorkbook {
  /** The chosen reference set. */
  readonly set: string | undefined;
  /** What was loaded last. */
  readonly loaded: Loaded | undefined;
  /** Writes that can be taken back, the last one last. */
  readonly written: readonly Step[];
  /** Formulas that values stand for. */
  readonly frozen: FrozenFormulas | undefined;
}

/** Formulas that values stand for, so that they can be put back. */
export interface FrozenFormulas {
  readonly cells: readonly Frozen[];
  /** Whether they were being frozen or thawed, and it is not known how far that came. */
  readonly unfinished?: boolean;
  /** Whether they are those that Thaw has left, since their cells hold something else now. */
  readonly left?: boolean;
}

/** Inputs as they were written to a sheet, each with the text that stands first in its row. */
export interface WrittenInputs {
  readonly sheet: string;
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly value: CellValue;
    readonly label: string;
  }[];
}

/** A write, and what counted as the last load before it. */
export interface Step {
  readonly written: Written;
  readonly before: Loaded | null;
  /** Keys whose rows the pane has added to the table since. */
  readonly appended?: readonly string[];
  /** The inputs that it wrote to sheets of its own. */
  readonly inputs?: readonly WrittenInputs[];
  /** Whether it stands half done: begun and not reported whole, or taken back in part. */
  readonly unfinished?: boolean;
}

/** Writes that can be taken back, the last first; each keeps the cells that stood there. */
const KEPT_STEPS = 3;

/** Characters that all of them may have: settings are saved with every change, and are no place for a second workbook. */
const MOST_KEPT = 1_000_000;

/**
 * As many of the last steps as fit into the workbook's settings. Errors: HostFailure, where the last alone does not; then
 * nothing of it may be written.
 */
export function bounded(steps: readonly Step[], most = MOST_KEPT): readonly Step[] {
  const last = steps.slice(-KEPT_STEPS);
  while (last.length > 1 && JSON.stringify(last).length > most) last.shift();
  const size = JSON.stringify(last).length;
  if (size > most)
    throw new HostFailure("pane.write.tooLarge", { size: Math.ceil(size / 1000), limit: Math.floor(most / 1000) });
  return last;
}

/** Formulas that fit into the settings. Errors: HostFailure, where they do not; then none of them may be frozen. */
export function fitting(frozen: FrozenFormulas): FrozenFormulas {
  const size = JSON.stringify(frozen).length;
  if (size > MOST_KEPT)
    throw new HostFailure("pane.freeze.tooLarge", {
      size: Math.ceil(size / 1000),
      limit: Math.floor(MOST_KEPT / 1000),
    });
  return frozen;
}

const area = z.object({ row: z.number(), column: z.number(), rows: z.number(), columns: z.number() });

const flag = z.exactOptional(z.boolean());
const name = z.exactOptional(z.string());

const look = z.object({
  bold: flag,
  italic: flag,
  color: name,
  fill: name,
  numberFormat: name,
  size: z.exactOptional(z.number()),
  wrap: flag,
  align: z.exactOptional(z.enum(["left", "center", "right"])),
  underline: flag,
});

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const hostData = z.record(z.string(), z.unknown());

const former = z.object({
  contents: z.array(z.object({ area, formulas: z.array(z.array(cell)) })),
  looks: z.array(z.object({ area, style: look })),
  columnWidths: z.array(z.number()),
  links: z.array(z.object({ row: z.number(), column: z.number(), link: hostData })),
  validations: z.array(z.object({ area, validation: hostData })),
  tables: z.array(z.object({ name: z.string(), area, style: name })),
});

const written = z.object({
  sheets: z.array(
    z.object({
      sheet: z.string(),
      created: z.boolean(),
      area,
      filled: z.boolean(),
      tables: z.array(z.object({ name: z.string(), area: z.exactOptional(area) })),
      charts: z.exactOptional(z.object({ made: z.array(z.string()), former: z.array(z.string()) })),
      former,
    }),
  ),
  names: z.array(z.string()),
  formerNames: z.array(z.object({ name: z.string(), formula: z.string() })),
});

/** As version 1.0 kept a write: one sheet, its cells one by one. */
const firstWritten = z.object({
  sheet: z.string(),
  created: z.boolean(),
  area,
  filled: z.boolean(),
  tables: z.array(z.string()),
  names: z.array(z.string()),
  former: z.object({
    cells: z.array(z.object({ row: z.number(), column: z.number(), formula: cell, style: z.exactOptional(look) })),
    columnWidths: z.array(z.number()),
    tables: z.array(z.object({ name: z.string(), area })),
    names: z.array(z.object({ name: z.string(), formula: z.string() })),
  }),
});

function fromFirst(kept: z.output<typeof firstWritten>): Written {
  const { names, former, tables, ...sheet } = kept;
  const cells = former.cells.map(({ row, column, formula, style = {} }) => ({
    area: { row, column, rows: 1, columns: 1 },
    formulas: [[formula ?? ""]],
    style,
  }));
  return {
    sheets: [
      {
        ...sheet,
        tables: tables.map((name) => ({ name })),
        former: {
          contents: cells.map(({ area, formulas }) => ({ area, formulas })),
          looks: cells.map(({ area, style }) => ({ area, style })),
          columnWidths: former.columnWidths,
          links: [],
          validations: [],
          tables: former.tables,
        },
      },
    ],
    names,
    formerNames: former.names,
  };
}

const loaded = z.object({
  set: z.string(),
  changes: z.record(z.string(), z.number()),
  table: z.string(),
  at: z.string(),
});

const appended = z.exactOptional(z.array(z.string()));

const eitherWritten = z.union([written, z.pipe(firstWritten, z.transform(fromFirst))]);

const inputs = z.exactOptional(
  z.array(
    z.object({
      sheet: z.string(),
      cells: z.array(z.object({ row: z.number(), column: z.number(), value: cell, label: z.string() })),
    }),
  ),
);

const steps = z.array(
  z.object({ written: eitherWritten, before: z.nullable(loaded), appended, inputs, unfinished: flag }),
);

const frozen = z.object({
  cells: z.array(
    z.object({
      sheet: z.string(),
      area,
      formula: z.string(),
      values: z.array(z.array(cell)),
      noted: z.boolean(),
    }),
  ),
  unfinished: flag,
  left: flag,
});

/** What a setting holds; nothing where it is missing or was written by something else. */
function parsed<T extends z.ZodMiniType>(settings: Settings, key: string, schema: T): z.output<T> | undefined {
  const text = settings.get(key);
  if (text === undefined) return undefined;
  try {
    const result = schema.safeParse(JSON.parse(text));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}

export const keptIn = (settings: Settings): KeptInWorkbook => ({
  set: settings.get("set"),
  loaded: parsed(settings, "loaded", loaded),
  written: parsed(settings, "written", steps) ?? [],
  frozen: parsed(settings, "frozen", frozen),
});

/** Saves what is given and leaves the rest; what is given as undefined is forgotten. */
export async function keep(settings: Settings, change: Partial<KeptInWorkbook>): Promise<void> {
  if ("set" in change) await settings.set("set", change.set);
  if ("loaded" in change) await settings.set("loaded", change.loaded && JSON.stringify(change.loaded));
  if ("frozen" in change) await settings.set("frozen", change.frozen && JSON.stringify(change.frozen));
  if ("written" in change) await settings.set("written", JSON.stringify(change.written));
}
