import * as z from "zod/mini";
import type { Settings, Written } from "../port";
import type { Loaded } from "./differences";

/** What the tab keeps in the workbook. */
export interface Kept {
  readonly set?: string;
  readonly loaded?: Loaded | null;
  /** Writes that can be taken back, the last one last. */
  readonly written: readonly Step[];
}

/** A write, and what counted as the last load before it. */
export interface Step {
  readonly written: Written;
  readonly before: Loaded | null;
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

const steps = z.array(z.object({ written, before: z.nullable(loaded) }));

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

export function keptIn(settings: Settings): Kept {
  const set = settings.get("set");
  const last = parsed(settings, "loaded", loaded);
  return {
    ...(set !== undefined && { set }),
    ...(last !== undefined && { loaded: last }),
    written: parsed(settings, "written", steps) ?? [],
  };
}

/** Saves what is given; a load that is null is forgotten. */
export async function keep(settings: Settings, { set, loaded, written }: Partial<Kept>): Promise<void> {
  if (set !== undefined) await settings.set("set", set);
  if (loaded !== undefined) await settings.set("loaded", loaded === null ? undefined : JSON.stringify(loaded));
  if (written !== undefined) await settings.set("written", JSON.stringify(written));
}
