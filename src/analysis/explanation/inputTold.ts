import { stepsId } from "../../formula/language/model";
import { inEnglish, type Words } from "../../messages/words";
import { inUse, keyOf, stepKeysOf } from "../../model/inputs/keys";
import { type LabelledKey, labelledKey } from "../../model/inputs/labels";
import { stepThatStands } from "../../model/stepsByPeriod";
import { type AssumptionInSet, assumptionsOf } from "../../reference/index";
import { usualRangeOf } from "../../reference/values";
import { differs } from "../assumptions/differs";
import type { Address, Shown, Told, ToldInput, ToldSource } from "./explained";
import type { OpenedRun } from "./openedRun";

/** An input, an entry of a table or a value by year of a run, told with all that the reference data says of it. */
export function inputTold(opened: OpenedRun, key: string, period: number): ToldInput {
  const { run, project } = opened;
  const { set } = project.assumptions;
  const facts = labelledKey(key);
  const value = run.inputs[key];
  const reference = assumptionsOf(set).find((one) => one.key === key);
  const read = (of: number | undefined): Shown => inChoice(facts, of);
  const usual = usualRangeOf(key);
  return {
    key,
    range: reference && { low: read(reference.low), base: read(reference.value), high: read(reference.high) },
    set,
    inSet: read(reference?.current),
    differs: value === undefined || reference === undefined || differs(value, reference.current),
    outside: usual !== undefined && value !== undefined && (value < usual.low || value > usual.high),
    inUse: inUse(key, run.inputs),
    source: reference && sourceOf(reference),
    note: worded(reference?.note),
    endReason: worded(reference?.endReason),
    question: worded(reference?.question),
    byYear: valuesByYear(opened, key, period),
    stands: stepThatStands(key, period, run.inputs) ?? key,
    feeds: fedBy(opened, key),
  };
}

/** The word of a choice, or the number. */
export function inChoice({ choices }: Pick<LabelledKey, "choices">, value: number | undefined): Shown {
  const word = value === undefined ? undefined : choices?.[value];
  return word === undefined ? value : inEnglish(word);
}

/** A note that says something. */
const worded = (said: Words | undefined): Words | undefined => (said === undefined || said === "" ? undefined : said);

const sourceOf = ({ source: { title, url, date, kind } }: AssumptionInSet): ToldSource => ({ title, url, date, kind });

function valuesByYear(opened: OpenedRun, of: string, period: number): ToldInput["byYear"] {
  const { inputs } = opened.run;
  const standing = stepThatStands(of, period, inputs);
  return stepKeysOf(of, inputs).map((key) => ({
    ...opened.told(key),
    key,
    value: inChoice(labelledKey(key), inputs[key]),
    stands: key === standing,
  }));
}

/** The lines and measures that read an input directly, be it by its table or by its values by year. */
export function fedBy(opened: OpenedRun, key: string): readonly (Told & { readonly address: Address })[] {
  const { program } = opened;
  const { entry, step, byYear } = keyOf(key) ?? {};
  const of = entry?.of ?? step?.of ?? key;
  const ids = [of, ...(byYear === undefined ? [] : [stepsId(of)])];
  const lines = program.asWritten.filter((id) =>
    program.items.get(id)?.dependencies.some((read) => ids.includes(read.id)),
  );
  const measures = program.measures.filter((measure) => measure.lines.some((line) => ids.includes(line)));
  return [...lines, ...measures.map(({ id }) => id)].map((id) => opened.told(id));
}
