import type { Under } from "../messages/message";
import { text } from "../messages/text";
import { writtenLine } from "../model/lines";
import { type Content, figure, labelled, shown } from "./carbonFigures";
import { carbonYears, PAPER_COLUMNS, TITLE_ROWS, YEARS, YEARS_END } from "./carbonYears";
import { HEADER, HEADING, HEADING_HEIGHT, SUBTITLE, TITLE, TITLE_HEIGHT } from "./looks";
import type { CallArgument, Computation, Place, PlannedCell, SheetPlan } from "./plan";

type Id = Under<"sheet.carbon">;

/** What a row shows in its column: a line, or what is made of cells of the same column, so many rows above. */
type Shown = string | ((above: (rows: number) => Place) => Computation);

interface Result {
  readonly label: string;
  readonly unit: string;
  readonly of: Shown;
}

/** A table of results: what its columns are called, and what each changes in the assumptions. */
interface Block {
  readonly heading: Id;
  readonly columns: readonly (readonly [head: Id, changes: readonly CallArgument[]])[];
  readonly results: readonly Result[];
}

const line = (id: string): Result => ({ label: writtenLine(id).label, unit: writtenLine(id).unit, of: id });
const made = (label: Id, unit: string, of: Exclude<Shown, string>): Result => ({
  label: text(`sheet.carbon.${label}`),
  unit,
  of,
});

/** Who bears the border's cost: the seller's part stands above the buyer's, and the whole above both. */
const BORNE: readonly Result[] = [
  line("border.average"),
  line("border.average_seller"),
  made("buyer", writtenLine("border.average").unit, (above) => ({ difference: [above(2), above(1)] })),
];

const BLOCKS: readonly Block[] = [
  {
    heading: "steel",
    columns: [["value", []]],
    results: [
      line("carbon.average_steel"),
      line("carbon.bf_bof"),
      line("carbon.scrap_eaf"),
      made("steel.bf", "1", (above) => ({ ratio: [above(3), above(2)] })),
      made("steel.scrap", "1", (above) => ({ ratio: [above(4), above(2)] })),
      line("carbon.avoided_share"),
      line("project.claim_co2"),
    ],
  },
  {
    heading: "bearing",
    columns: [["value", []]],
    results: [
      line("carbon.cbam_method"),
      ...BORNE,
      made("seller.share", "1", (above) => ({ ratio: [above(2), above(3)] })),
    ],
  },
  {
    heading: "cases",
    columns: [
      ["case.base", []],
      ["case.hydrogen", ["reduction.hydrogen_share", 0.3]],
      ["case.renewable", ["energy.renewable_share", 1]],
      ["case.both", ["reduction.hydrogen_share", 0.3, "energy.renewable_share", 1]],
    ],
    results: [
      ...["carbon.average_direct", "carbon.average", "nameplate.co2_hydrogen", "carbon.average_steel"].map(line),
      ...BORNE,
      ...["cost.delivered", "returns.npv", "abatement.co2_total", "abatement.cost"].map(line),
    ],
  },
];

const FIRST_COLUMN = 2;
/** A block is its heading, its header and its results, and one row is left free behind it. */
const rowOf = (at: number): number =>
  BLOCKS.slice(0, at).reduce((row, { results }) => row + results.length + 3, YEARS_END);

function cellsOf({ heading, columns, results }: Block, top: number): PlannedCell[] {
  const say = (id: Id): string => text(`sheet.carbon.${id}`);
  const head = (value: string, column: number, align: "left" | "center" | "right"): PlannedCell => {
    return { row: top + 1, column, value, style: { ...HEADER, align } };
  };
  return [
    { row: top, column: 0, value: say(heading), style: HEADING },
    head(say("result"), 0, "left"),
    head(say("unit"), 1, "center"),
    ...columns.map(([id], k) => head(say(id), FIRST_COLUMN + k, "right")),
    ...results.flatMap(({ label, unit, of }, k): PlannedCell[] => {
      const row = top + 2 + k;
      const contents = columns.map(([, changes], c): Content => {
        if (typeof of === "string") return figure(of, ...changes);
        return shown(
          of((rows) => ({ row: row - rows, column: FIRST_COLUMN + c })),
          unit,
        );
      });
      return [...labelled(label, unit), ...contents].map((content, column) => ({ row, column, ...content }));
    }),
  ];
}

/** Labels of the model are long; the first columns hold US$ over the life, the others a year's. */
const WIDTHS = [68, 14, 17, 18, 18, 18, 14, 14, 14, 14];
/** All years, behind a narrow column. */
const YEAR_WIDTHS = [4, ...Array.from({ length: YEARS }, () => 14)];

/** What is emitted by stage and year, what it costs at the border, and what avoiding it costs, against other routes. */
export const carbonSheet = (): SheetPlan => ({
  name: text("sheet.carbon"),
  cells: [
    { row: 0, column: 0, value: text("sheet.carbon.title"), style: TITLE },
    { row: 1, column: 0, value: text("sheet.carbon.subtitle"), style: SUBTITLE },
    ...carbonYears,
    ...BLOCKS.flatMap((block, at) => cellsOf(block, rowOf(at))),
  ],
  columnWidths: [...WIDTHS, ...YEAR_WIDTHS],
  rowHeights: [
    { row: 0, height: TITLE_HEIGHT },
    ...[...TITLE_ROWS, ...BLOCKS.map((_, at) => rowOf(at))].map((row) => ({ row, height: HEADING_HEIGHT })),
  ],
  gridlines: false,
  page: { orientation: "landscape", columns: PAPER_COLUMNS, breaks: [YEARS_END] },
});
