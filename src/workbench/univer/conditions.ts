/**
 * Looks under a condition, between Excel's rule and the grid's. An add-in gives the formula and the parts of the look one after the
 * other: a rule waits until `flush`, so that the engine hears of it once.
 */
import { generateRandomId, IUndoRedoService, sequenceExecute } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import { inRelative, relativeFormula } from "../../sheet/relative";
import { around } from "../grid/address";
import type { Area, Condition } from "../grid/grid";
import { type Book, type Facade, toArea, toRange } from "./book";

export class Conditions {
  private readonly waiting = new Map<string, Condition>();

  constructor(private readonly book: Book) {}

  all(sheet: string): Condition[] {
    this.flush();
    return this.rules(sheet).flatMap((rule) => fromUniver(sheet, rule) ?? []);
  }
  find(sheet: string, id: string): Condition | null {
    const rule = (): Facade => this.rules(sheet).find(({ cfId }) => cfId === id);
    return this.waiting.get(id) ?? fromUniver(sheet, rule());
  }
  set(condition: Condition): void {
    this.waiting.set(condition.id, condition);
  }
  delete(sheet: string, id: string): void {
    this.flush();
    const rule = this.rules(sheet).find(({ cfId }) => cfId === id);
    if (rule !== undefined) this.run([change(this.book, sheet, null, rule)]);
  }
  clear(a: Area): void {
    this.flush();
    // the grid's own command clears what is selected, whatever it is told
    const changes = this.all(a.sheet).flatMap((one) => {
      const parts = around(one.area, a);
      if (parts.length === 1 && parts[0] === one.area) return [];
      const before = toUniver(one);
      const [first, ...more] = parts.map((area, k) => toUniver(onPart(one, area, k)));
      return [
        change(this.book, a.sheet, first ?? null, before),
        ...more.map((added) => change(this.book, a.sheet, added, null)),
      ];
    });
    if (changes.length > 0) this.run(changes);
  }
  flush(): void {
    const waiting = [...this.waiting.values()].filter(({ formula }) => formula !== "");
    this.waiting.clear();
    const sheets = new Set(this.book.sheetIds());
    const changes = waiting
      .filter(({ area }) => sheets.has(area.sheet))
      .map((one) => {
        const { sheet } = one.area;
        return change(
          this.book,
          sheet,
          toUniver(one),
          this.rules(sheet).find(({ cfId }) => cfId === one.id),
        );
      });
    if (changes.length > 0) this.run(changes);
  }
  /** The workbook is being replaced. */
  forget(): void {
    this.waiting.clear();
  }

  private rules(sheet: string): Facade[] {
    return this.book.injector.get(ConditionalFormattingRuleModel).getSubunitRules(this.book.unit, sheet) ?? [];
  }
  private run(changes: readonly Change[]): void {
    const redoMutations = changes.map(({ redo }) => redo);
    sequenceExecute(redoMutations, this.book.commands);
    this.book.injector.get(IUndoRedoService).pushUndoRedo({
      unitID: this.book.unit,
      redoMutations,
      undoMutations: changes.map(({ undo }) => undo).toReversed(),
    });
  }
}

interface Mutation {
  readonly id: string;
  readonly params: object;
}
interface Change {
  readonly redo: Mutation;
  readonly undo: Mutation;
}

/** A condition on a part of its cells: the formula as it stands for the first of them. */
function onPart(one: Condition, area: Area, k: number): Condition {
  const relative = inRelative(one.formula, { row: one.area.row, column: one.area.col });
  return {
    ...one,
    id: k === 0 ? one.id : generateRandomId(),
    area,
    formula: relativeFormula(relative)(area.row, area.col),
  };
}

/** From one rule to another, either of which may be none. */
function change(book: Book, sheet: string, now: Facade, before: Facade): Change {
  const place = { unitId: book.unit, subUnitId: sheet };
  const to = (rule: Facade, other: Facade): Mutation => {
    if (!rule) return { id: DeleteConditionalRuleMutation.id, params: { ...place, cfId: other.cfId } };
    return { id: (other ? SetConditionalRuleMutation : AddConditionalRuleMutation).id, params: { ...place, rule } };
  };
  return { redo: to(now, before), undo: to(before, now) };
}

export function toUniver({ id, area, formula, style }: Condition): Facade {
  const { bold, italic, underline, color, fill } = style;
  return {
    cfId: id,
    ranges: [toRange(area)],
    stopIfTrue: false,
    rule: {
      type: "highlightCell",
      subType: "formula",
      value: formula,
      style: {
        ...(bold !== undefined && { bl: bold ? 1 : 0 }),
        ...(italic !== undefined && { it: italic ? 1 : 0 }),
        ...(underline !== undefined && { ul: { s: underline ? 1 : 0 } }),
        ...(color !== undefined && { cl: { rgb: color } }),
        ...(fill !== undefined && { bg: { rgb: fill } }),
      },
    },
  };
}

/** A rule of another kind is none that the add-in or a plan can say. */
function fromUniver(sheet: string, found: Facade): Condition | null {
  const [range] = found?.ranges ?? [];
  if (found?.rule?.subType !== "formula" || range === undefined) return null;
  const { bl, it, ul, cl, bg } = found.rule.style ?? {};
  return {
    id: found.cfId,
    area: toArea(sheet, range),
    formula: found.rule.value,
    style: {
      ...(bl !== undefined && { bold: bl === 1 }),
      ...(it !== undefined && { italic: it === 1 }),
      ...(ul !== undefined && { underline: ul.s === 1 }),
      ...(cl?.rgb && { color: cl.rgb }),
      ...(bg?.rgb && { fill: bg.rgb }),
    },
  };
}
