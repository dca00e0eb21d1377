import { text } from "../../messages/text";
import { RESULT } from "../looks";
import type { CellStyle, ConditionalFormat, PlannedCell } from "../plan";
import { differing } from "./differing";
import type { InputSheet } from "./inputsSheet";
import { type Engine, TOLERANCE } from "./tieSheet";
import type { Written } from "./written";

/** What may be wrong, in the order in which it is told. */
const CHECKS = ["calendar", "refused", "tie", "checks", "inputs"] as const;
type Check = (typeof CHECKS)[number];

type Colour = "red" | "amber" | "green";

/** The engine that the lines are tied out to, and the cells with the differences. */
export interface TiedTo {
  readonly engine: Engine;
  readonly differences: string;
  /** How many inputs and rules the engine refuses; part of a formula. */
  readonly refused: string;
}

/** A number to be looked at, what it is while all is well, and when it is not. */
interface Looked {
  readonly formula: string;
  readonly value: number;
  readonly format: string;
  readonly fails: string;
}

const quoted = (words: string): string => `"${words}"`;

/** Whether the workbook holds: a sentence all in all on the first row, and below it what it stands on. */
export class CoverChecks {
  readonly #looked: Readonly<Record<Check, Looked>>;

  constructor(
    written: Written,
    inputs: InputSheet,
    private readonly cover: TiedTo,
    private readonly row: number,
  ) {
    const { layout, program, values } = written;
    const scalar = (id: string) => {
      const { sheet, row: there } = layout.row(id);
      return `=${sheet}!$C$${there + 1}`;
    };
    const check = "check.all";
    this.#looked = {
      calendar: this.#look("calendar", scalar(program.periods), layout.periods, "0", `<>${layout.periods}`),
      refused: this.#look("refused", `=${cover.refused}`, 0, "0", ">0"),
      tie: this.#look("tie", `=MAX(${cover.differences})`, 0, "0.0E+00", `>${TOLERANCE}`),
      checks: this.#look("checks", scalar(check), values.get(check)?.[0] ?? 0, "0", "<>1"),
      inputs: this.#look("inputs", `=${differing(inputs)}`, 0, "0", ">0"),
    };
  }

  rows(): readonly Omit<PlannedCell, "row" | "column">[][] {
    const master = this.#master();
    return [
      [
        { value: text("glassBox.master"), style: RESULT },
        {
          formula: `=${master}`,
          value: text(`glassBox.master.${this.#holds ? "green" : "red"}`),
          style: { bold: true, align: "left" },
        },
      ],
      ...CHECKS.map((check) => {
        const { formula, value, format } = this.#looked[check];
        const fine = check !== "checks" || this.#holds;
        return [
          { value: text(`glassBox.check.${check}`) },
          { formula, value, style: { numberFormat: format, align: "left" } as const },
          { formula: `=${this.#judged(check)}`, value: text(fine ? "glassBox.right" : "glassBox.wrong.checks") },
        ];
      }),
    ];
  }

  looks(styles: Readonly<Record<Colour, CellStyle>>): ConditionalFormat[] {
    const area = { row: this.row, column: 1, rows: 1, columns: 2 };
    return (["red", "amber", "green"] as const).map((colour) => ({
      area,
      when: `=$B$${this.row + 1}=${quoted(text(`glassBox.master.${colour}`))}`,
      style: styles[colour],
    }));
  }

  get #holds(): boolean {
    return this.#looked.checks.value === 1;
  }

  get #frozen(): boolean {
    return this.cover.engine.from === "numbers";
  }

  /** A number that is an error is wrong too: a slip may spoil all that stands on it. */
  #look(check: Check, formula: string, value: number, format: string, fails: string): Looked {
    const cell = `B${this.row + 2 + CHECKS.indexOf(check)}`;
    return { formula, value, format, fails: `IFERROR(${cell}${fails},TRUE)` };
  }

  #judged(check: Check): string {
    const { fails } = this.#looked[check];
    const wrong = check === "inputs" && !this.#frozen ? "changed" : check;
    const judged = `IF(${fails},${quoted(text(`glassBox.wrong.${wrong}`))},${quoted(text("glassBox.right"))})`;
    if (check !== "tie") return judged;
    // frozen numbers are for the assumptions as written, and of what the engine refuses it has none
    const { inputs, refused } = this.#looked;
    const silent = this.#frozen ? `OR(${refused.fails},${inputs.fails})` : refused.fails;
    return `IF(${silent},${quoted(text("glassBox.silent"))},${judged})`;
  }

  #master(): string {
    const { calendar, refused, tie, checks, inputs } = this.#looked;
    const [red, amber, green] = (["red", "amber", "green"] as const).map((colour) =>
      quoted(text(`glassBox.master.${colour}`)),
    );
    if (!this.#frozen) return `IF(OR(${calendar.fails},${refused.fails},${tie.fails},${checks.fails}),${red},${green})`;
    const broken = `OR(${calendar.fails},${refused.fails},AND(${tie.fails},NOT(${inputs.fails})),${checks.fails})`;
    return `IF(${broken},${red},IF(${inputs.fails},${amber},${green}))`;
  }
}
