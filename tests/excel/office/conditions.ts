import type { Area } from "../../../src/workbook/plan";
import { Part } from "./charts";
import type { Range } from "./range";
import { OfficeError, register, Thing } from "./remote";

/** A look that an area takes on under a condition. */
export interface ConditionState {
  readonly area: Area;
  rule: string;
  bold?: boolean;
  color?: string;
  fill?: string;
}

const touch = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

export class Conditions extends Thing {
  static override readonly objects = { add: "Condition" };
  constructor(private readonly range: Range) {
    super();
  }
  override get locked(): boolean {
    return this.range.locked;
  }
  add(type: string): Condition {
    if (type !== "Custom") throw new OfficeError("InvalidArgument", `a condition of type ${type}`);
    const state = { area: this.range.area, rule: "" };
    this.range.sheet.conditions.push(state);
    return new Condition(this.range.sheet, state);
  }
  clearAll(): void {
    const { sheet, area } = this.range;
    sheet.conditions.splice(0, sheet.conditions.length, ...sheet.conditions.filter((each) => !touch(each.area, area)));
  }
}

class Condition extends Part<ConditionState> {
  static override readonly objects = { custom: "CustomCondition" };
  get custom(): CustomCondition {
    return new CustomCondition(this.sheet, this.state);
  }
}

class CustomCondition extends Part<ConditionState> {
  static override readonly objects = { rule: "ConditionRule", format: "ConditionFormat" };
  get rule(): ConditionRule {
    return new ConditionRule(this.sheet, this.state);
  }
  get format(): ConditionFormat {
    return new ConditionFormat(this.sheet, this.state);
  }
}

class ConditionRule extends Part<ConditionState> {
  get formula(): string {
    return this.state.rule;
  }
  set formula(formula: string) {
    this.state.rule = formula;
  }
}

class ConditionFormat extends Part<ConditionState> {
  static override readonly objects = { font: "ConditionFont", fill: "ConditionFill" };
  get font(): ConditionFont {
    return new ConditionFont(this.sheet, this.state);
  }
  get fill(): ConditionFill {
    return new ConditionFill(this.sheet, this.state);
  }
}

class ConditionFont extends Part<ConditionState> {
  get bold(): boolean {
    return this.state.bold ?? false;
  }
  set bold(bold: boolean) {
    this.state.bold = bold;
  }
  get color(): string {
    return this.state.color ?? "";
  }
  set color(color: string) {
    this.state.color = color;
  }
}

class ConditionFill extends Part<ConditionState> {
  get color(): string {
    return this.state.fill ?? "";
  }
  set color(color: string) {
    this.state.fill = color;
  }
}

register(Conditions, Condition, CustomCondition, ConditionRule, ConditionFormat, ConditionFont, ConditionFill);
