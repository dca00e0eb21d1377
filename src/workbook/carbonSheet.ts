import type { Under } from "../messages/message";
import { text } from "../messages/text";
import { writtenLine } from "../model/lines";
import { STAGES } from "../model/process/carbon";
import { unitText } from "./assumptionRow";
import { computing } from "./computation";
import { ASIDE, DOLLARS, HEADER, HEADING, HEADING_HEIGHT, SUBTITLE, TITLE, TITLE_HEIGHT } from "./looks";
import type { CallArgument, CellValue, PlannedCell, SheetPlan } from "./plan";
import { lineOf } from "./projectCalls";

/** A table of the sheet: a heading, a header, and rows of what stands in each column. */
interface Block {
  readonly heading: Under<"sheet.carbon">;
  /** What stands over its columns: words, or the unit of each. */
  readonly head: readonly CellValue[];
  readonly rows: readonly (readonly Content[])[];
}

type Content = string | Omit<PlannedCell, "row" | "column"> | undefined;

const say = (id: Under<"sheet.carbon">): string => text(`sheet.carbon.${id}`);

/** How a number of a unit is shown: CO2 a tonne needs three decimals, money none but in a price. */
function formatOf(unit: string): string {
  if (unit === "US$") return DOLLARS;
  if (unit === "1") return "0.0%";
  if (unit.startsWith("US$/")) return "#,##0.0";
  return unit.startsWith("t CO2/t") ? "0.000" : "#,##0";
}

/** A line of the model, or an input, in one cell. */
const figure = (id: string, ...changes: readonly CallArgument[]): Content => ({
  ...computing(lineOf(id, ...changes)),
  style: { numberFormat: formatOf(writtenLine(id).unit), align: "right" },
});
const unitOf = (id: string, align: "center" | "right" = "center"): Content => ({
  value: unitText(writtenLine(id).unit),
  style: { ...ASIDE, align },
});

/** Scope 1 and 2 of each stage; the concentrator burns nothing. */
const stages: Block = {
  heading: "stages",
  head: [say("stage"), say("unit"), say("scope1"), say("scope2")],
  rows: [
    ...STAGES.map(({ id }) => [
      say(`stage.${id}`),
      unitOf("nameplate.co2_scope_1"),
      id === "concentrator" ? undefined : figure(`nameplate.co2_${id}`),
      figure(`nameplate.co2_power_${id}`),
    ]),
    [
      say("stage.all"),
      unitOf("nameplate.co2_scope_1"),
      figure("nameplate.co2_scope_1"),
      figure("nameplate.co2_scope_2"),
    ],
  ],
};

/** Lines one below the other, called what the model calls them. */
const list = (heading: Block["heading"], ids: readonly string[]): Block => ({
  heading,
  head: [say("result"), say("unit"), say("value")],
  rows: ids.map((id) => [writtenLine(id).label, unitOf(id), figure(id)]),
});

const steel = list("steel", [
  "carbon.steel_intensity",
  "carbon.bf_bof",
  "carbon.scrap_eaf",
  "carbon.steel_ratio",
  "carbon.scrap_ratio",
  "carbon.avoided_share",
  "project.claim_co2",
]);

const border = list("border", [
  "carbon.cbam_method",
  "border.average",
  "carbon.cbam_seller_share",
  "border.average_seller",
]);

/** What is changed in the assumptions, side by side. */
const CASES: readonly (readonly [id: Under<"sheet.carbon.case">, changes: readonly CallArgument[]])[] = [
  ["base", []],
  ["hydrogen", ["reduction.hydrogen_share", 0.3]],
  ["renewable", ["energy.renewable_share", 1]],
  ["both", ["reduction.hydrogen_share", 0.3, "energy.renewable_share", 1]],
];
const COMPARED = [
  "carbon.intensity",
  "carbon.intensity_total",
  "nameplate.co2_hydrogen",
  "carbon.steel_intensity",
  "carbon.avoided_share",
  "border.average",
  "border.average_seller",
  "cost.delivered",
  "returns.npv",
  "abatement.co2_total",
  "abatement.cost",
];
const cases: Block = {
  heading: "cases",
  head: [say("result"), say("unit"), ...CASES.map(([id]) => say(`case.${id}`))],
  rows: COMPARED.map((id) => [
    writtenLine(id).label,
    unitOf(id),
    ...CASES.map(([, changes]) => figure(id, ...changes)),
  ]),
};

/** Years run down, so that they go to paper; whatever stands below would be in their way. */
const COLUMNS: readonly (readonly [id: Under<"sheet.carbon.year">, line: string])[] = [
  ["mine", "annual.co2_mine"],
  ["pellets", "annual.co2_pellets"],
  ["reduction", "annual.co2_reduction"],
  ["powerMine", "annual.co2_power_mine"],
  ["powerConcentrator", "annual.co2_power_concentrator"],
  ["powerPellets", "annual.co2_power_pellets"],
  ["powerReduction", "annual.co2_power_reduction"],
  ["perHbi", "carbon.cbam_per_hbi"],
  ["seller", "annual.cbam_seller"],
  ["buyer", "border.buyer"],
];
const down = (id: string): Content => computing({ transposed: lineOf(id) });
const years: Block = {
  heading: "years",
  head: [say("year"), ...COLUMNS.map(([id]) => say(`year.${id}`))],
  rows: [
    [undefined, ...COLUMNS.map(([, id]) => unitOf(id, "right"))],
    [down("calendar.date"), ...COLUMNS.map(([, id]) => down(id))],
  ],
};

const BLOCKS = [stages, steel, border, cases, years];
const FIRST_ROW = 3;
/** Labels of the model are long; a year's US$ are wide. */
const WIDTHS = [76, ...COLUMNS.map(() => 19)];

/** A block is its heading, its header and its rows, and one row is left free behind it. */
const heightOf = ({ rows }: Block): number => rows.length + 3;
const rowOf = (at: number): number => BLOCKS.slice(0, at).reduce((row, before) => row + heightOf(before), FIRST_ROW);

function cellsOf({ heading, head, rows }: Block, row: number): PlannedCell[] {
  return [
    { row, column: 0, value: say(heading), style: HEADING },
    ...head.map((value, column): PlannedCell => {
      const align = value === say("unit") ? "center" : column === 0 && value !== say("year") ? "left" : "right";
      return { row: row + 1, column, value, style: { ...HEADER, align } };
    }),
    ...rows.flatMap((contents, down) =>
      contents.flatMap((content, column): PlannedCell[] => {
        if (content === undefined) return [];
        const cell = typeof content === "string" ? { value: content } : content;
        return [{ row: row + 2 + down, column, ...cell }];
      }),
    ),
  ];
}

/** What is emitted by stage and year, what it costs at the border, and what avoiding it costs, against other routes. */
export const carbonSheet = (): SheetPlan => ({
  name: text("sheet.carbon"),
  cells: [
    { row: 0, column: 0, value: say("title"), style: TITLE },
    { row: 1, column: 0, value: say("subtitle"), style: SUBTITLE },
    ...BLOCKS.flatMap((block, at) => cellsOf(block, rowOf(at))),
  ],
  columnWidths: WIDTHS,
  rowHeights: [
    { row: 0, height: TITLE_HEIGHT },
    ...BLOCKS.map((_, at) => ({ row: rowOf(at), height: HEADING_HEIGHT })),
  ],
  gridlines: false,
  page: { orientation: "landscape", columns: WIDTHS.length },
});
