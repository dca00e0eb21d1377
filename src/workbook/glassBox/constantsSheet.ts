import type { Expression } from "../../formula/language/expression";
import { parse } from "../../formula/language/parse";
import { excelFormula } from "../../formula/readers/excelText";
import { text } from "../../messages/text";
import { relativeFormula } from "../../sheet/relative";
import { unitText } from "../assumptionRow";
import { ASIDE, HEADER, SUBTITLE, TITLE, TITLE_HEIGHT, UNIT } from "../looks";
import type { PlannedCell, PlannedName, SheetPlan } from "../plan";
import { COLUMN, HEAD } from "./columns";
import { heightsOf, labelled, MOST_LABEL } from "./entryParts";
import { CONSTANTS, COVER, type Layout, nameOf, numberName } from "./layout";

/** Apart from the numbers, which end where it would begin. */
const SOURCE = COLUMN.total + 1;

/** The named formulas without parameters, such as atomic masses, and the bare numbers that formulas read by their names. */
export function constantsSheet(layout: Layout, title: string, about: string): SheetPlan {
  const { constants, numbers } = layout;
  const heads = [
    { value: text("glassBox.column.label"), style: HEADER },
    { value: text("glassBox.column.unit"), style: { ...HEADER, align: "center" } },
    { value: text("glassBox.column.constant"), style: { ...HEADER, align: "right" } },
    { style: HEADER },
    { value: text("glassBox.column.source"), style: HEADER },
  ] as const;
  const cells = [
    ...constants.flatMap((id) => constantCells(layout, id)),
    ...numbers.flatMap((value): PlannedCell[] => {
      const row = layout.constantRow(numberName(value));
      return [
        labelled(row, text("glassBox.number", { value })),
        { row, column: COLUMN.constant, value, style: { numberFormat: "General" } },
      ];
    }),
  ];
  return {
    name: CONSTANTS,
    cells: [
      { row: HEAD.title, column: 0, value: title, style: TITLE },
      { row: HEAD.about, column: 0, value: about, style: SUBTITLE, link: `#${COVER}!A1` },
      ...heads.map((head, column) => ({ row: HEAD.year, column, ...head })),
      ...cells,
    ],
    columnWidths: [MOST_LABEL, 17, 15, 2, 80],
    rowHeights: [{ row: HEAD.title, height: TITLE_HEIGHT }, ...heightsOf(cells)],
    frozenRows: HEAD.year + 1,
    gridlines: false,
    page: { orientation: "landscape", repeatedRows: { row: HEAD.year, rows: 1 } },
  };
}

function constantCells(layout: Layout, id: string): PlannedCell[] {
  const { program } = layout;
  const row = layout.constantRow(id);
  const named = program.formulas.get(id);
  if (named === undefined) throw new RangeError(`there is no formula '${id}'`);
  const body = parse(id, named.formula);
  const style = { numberFormat: "General" };
  const cell = { row, column: COLUMN.constant, style };
  const value: PlannedCell =
    body.kind === "number"
      ? { ...cell, value: body.value }
      : {
          ...cell,
          formula: relativeFormula(`=${excelFormula(body, { reference: (e) => read(layout, e) })}`)(
            row,
            COLUMN.constant,
          ),
        };
  return [
    labelled(row, named.label),
    { row, column: COLUMN.unit, value: unitText(named.unit), style: UNIT },
    value,
    ...(named.source === undefined ? [] : [{ row, column: SOURCE, value: named.source, style: ASIDE }]),
  ];
}

/** A constant or a number by what formulas call it. */
function read(layout: Layout, e: Expression): string | undefined {
  if (e.kind === "number") return e.value === 0 || e.value === 1 ? undefined : layout.number(e.value);
  return e.kind === "call" && e.args.length === 0 ? layout.constant(e.fn) : undefined;
}

/** Names of constants and numbers, where formulas say them. */
export const constantNames = (layout: Layout): PlannedName[] =>
  [
    ...layout.constants.map((id) => [nameOf(id), id] as const),
    ...layout.numbers.map((n) => [numberName(n), numberName(n)] as const),
  ].map(([name, key]) => ({
    name,
    sheet: CONSTANTS,
    area: { row: layout.constantRow(key), column: COLUMN.constant, rows: 1, columns: 1 },
  }));
