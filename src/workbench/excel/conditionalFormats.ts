/** Looks under a condition, of Excel's kind "Custom": a formula, and the look that cells take on while it is true. */

import type { Condition, Grid } from "../grid/grid";
import { generateId } from "../grid/ids";
import { found, invalid, type Tables } from "../protocol/kit";
import { type KeyThing, type RangeThing, range } from "./things";
import type { Where } from "./where";

interface FormatThing extends KeyThing {
  readonly sheet: string;
}
type Style = Condition["style"];

const CUSTOM = "Custom";

export function conditionTables(grid: Grid, where: Where): Tables {
  const of = (f: FormatThing): Condition => found(grid.condition(f.sheet, f.id), `conditional format ${f.id}`);
  const thing = ({ id, area }: Condition): FormatThing => ({ type: "ConditionalFormat", id, sheet: area.sheet });
  const as =
    (type: string) =>
    (f: FormatThing): FormatThing => ({ ...f, type });
  const all = (c: RangeThing): Condition[] =>
    grid.conditions(c.area.sheet).filter(({ area }) => where.overlap(area, c.area) !== null);
  const byId = (c: RangeThing, id: unknown): FormatThing | null => {
    const one = grid.condition(c.area.sheet, String(id));
    return one && thing(one);
  };
  const restyle = (f: FormatThing, part: { readonly [K in keyof Style]: Style[K] | undefined }): void => {
    const before = of(f);
    const style = Object.fromEntries(
      Object.entries({ ...before.style, ...part }).filter(([, value]) => value !== undefined),
    );
    grid.setCondition({ ...before, style });
  };
  const formula = {
    get: (f: FormatThing) => of(f).formula,
    set: (f: FormatThing, text: string) =>
      grid.setCondition({ ...of(f), formula: text.startsWith("=") ? text : `=${text}` }),
  };

  return {
    ConditionalFormats: {
      get: { Count: (c: RangeThing) => all(c).length },
      items: (c: RangeThing) => all(c).map(thing),
      item: (c: RangeThing, id: unknown) => found(byId(c, id), id),
      call: {
        Add: (c: RangeThing, type: string) => {
          if (type !== CUSTOM)
            invalid(`The workbench has conditional formats of the type "${CUSTOM}" only, not "${type}".`);
          const added: Condition = { id: generateId("condition"), area: c.area, formula: "", style: {} };
          grid.setCondition(added);
          return thing(added);
        },
        ClearAll: (c: RangeThing) => grid.clearConditions(c.area),
        GetCount: (c: RangeThing) => all(c).length,
        GetItem: (c: RangeThing, id: unknown) => found(byId(c, id), id),
        GetItemOrNullObject: byId,
        GetItemAt: (c: RangeThing, i: number) => thing(found(all(c)[i], `conditional format ${i}`)),
      },
    },
    ConditionalFormat: {
      id: (f: FormatThing) => ({ Id: f.id }),
      get: {
        Id: (f: FormatThing) => f.id,
        Type: () => CUSTOM,
        StopIfTrue: () => false,
        Priority: (f: FormatThing) => grid.conditions(f.sheet).findIndex(({ id }) => id === f.id),
      },
      set: {
        StopIfTrue: (_: FormatThing, stop: boolean) =>
          stop && invalid("The workbench goes on to the next conditional format, always."),
      },
      nav: { Custom: as("CustomConditionalFormat"), CustomOrNullObject: as("CustomConditionalFormat") },
      call: {
        Delete: (f: FormatThing) => grid.deleteCondition(f.sheet, of(f).id),
        GetRange: (f: FormatThing): RangeThing => range(of(f).area),
        GetRangeOrNullObject: (f: FormatThing): RangeThing => range(of(f).area),
      },
    },
    CustomConditionalFormat: {
      nav: { Rule: as("ConditionalFormatRule"), Format: as("ConditionalRangeFormat") },
    },
    ConditionalFormatRule: { get: { Formula: formula.get }, set: { Formula: formula.set } },
    ConditionalRangeFormat: { nav: { Font: as("ConditionalRangeFont"), Fill: as("ConditionalRangeFill") } },
    ConditionalRangeFont: {
      get: {
        Bold: (f: FormatThing) => of(f).style.bold ?? null,
        Italic: (f: FormatThing) => of(f).style.italic ?? null,
        Color: (f: FormatThing) => of(f).style.color ?? "",
        Underline: (f: FormatThing) => (of(f).style.underline ? "Single" : "None"),
      },
      set: {
        Bold: (f: FormatThing, bold: boolean) => restyle(f, { bold }),
        Italic: (f: FormatThing, italic: boolean) => restyle(f, { italic }),
        Color: (f: FormatThing, color: string) => restyle(f, { color }),
        Underline: (f: FormatThing, line: string) => restyle(f, { underline: line !== "None" }),
      },
      call: {
        Clear: (f: FormatThing) =>
          restyle(f, { bold: undefined, italic: undefined, color: undefined, underline: undefined }),
      },
    },
    ConditionalRangeFill: {
      get: { Color: (f: FormatThing) => of(f).style.fill ?? "" },
      set: { Color: (f: FormatThing, fill: string) => restyle(f, { fill }) },
      call: { Clear: (f: FormatThing) => restyle(f, { fill: undefined }) },
    },
  };
}
