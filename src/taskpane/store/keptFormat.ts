import * as z from "zod/mini";
import type { Settings, Written } from "../port";
import type { Loaded } from "../table/differences";

/** What outlives the pane: it is kept in the workbook. */
export interface KeptInWorkbook {
  /** The chosen reference set. */
  readonly set: string | undefined;
  /** What was loaded last. */
  readonly loaded: Loaded | undefined;
  /** Writes that can be taken back, the last one last. */
  readonly written: readonly Step[];
}

/** A write, and what counted as the last load before it. */
export interface Step {
  readonly written: Written;
  readonly before: Loaded | null;
  /** Keys whose rows the pane has added to the table since. */
  readonly appended?: readonly string[];
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

const formerCell = z.object({
  row: z.number(),
  column: z.number(),
  formula: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  style: z.exactOptional(look),
});

const written = z.object({
  sheet: z.string(),
  created: z.boolean(),
  area,
  filled: z.boolean(),
  tables: z.array(z.string()),
  names: z.array(z.string()),
  former: z.object({
    cells: z.array(formerCell),
    columnWidths: z.array(z.number()),
    tables: z.array(z.object({ name: z.string(), area })),
    names: z.array(z.object({ name: z.string(), formula: z.string() })),
  }),
});

const loaded = z.object({
  set: z.string(),
  changes: z.record(z.string(), z.number()),
  table: z.string(),
  at: z.string(),
});

const appended = z.exactOptional(z.array(z.string()));

const steps = z.array(z.object({ written, before: z.nullable(loaded), appended }));

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
});

/** Saves what is given and leaves the rest; what is given as undefined is forgotten. */
export async function keep(settings: Settings, change: Partial<KeptInWorkbook>): Promise<void> {
  if ("set" in change) await settings.set("set", change.set);
  if ("loaded" in change) await settings.set("loaded", change.loaded && JSON.stringify(change.loaded));
  if ("written" in change) await settings.set("written", JSON.stringify(change.written));
}
