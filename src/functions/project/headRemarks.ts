import { formerOf } from "../../analysis/assumptions/formerTold";
import { gaveWayOf } from "../../analysis/assumptions/givingWay";
import { replacedOf } from "../../analysis/assumptions/paths";
import { LONGEST_CELL } from "../../analysis/assumptions/textForm";
import type { Lacking } from "../../analysis/assumptions/wholeTable";
import type { Project } from "../../analysis/session";
import { type Message, message } from "../../messages/message";
import { inputKeys } from "../../model/inputs/keys";

/**
 * What the header of a table says of its assumptions beside the set: which were not given but gave way to others, which values
 * for all years took the place of values by year, which keys of former versions were read otherwise or not at all, and what a
 * whole table lacks.
 */
export function headRemarks({ lacking, notices }: Project["assumptions"]): readonly Message[] {
  const gave = gaveWayOf(notices);
  const replaced = replacedOf(notices);
  const { read, gone } = formerOf(notices);
  return [
    ...(gave.length > 0 ? [message("header.gaveWay", { others: gave.join(", ") })] : []),
    ...(replaced.length > 0 ? [message("header.replaced", { keys: replaced.join(", ") })] : []),
    ...read.map(({ was, is }) => message("header.former", { was, is })),
    ...(gone.length > 0 ? [message("header.gone", { keys: gone.join(", ") })] : []),
    ...lackingTold(lacking, ROOM),
  ];
}

/** What a cell has room for beside all that a header says otherwise. */
const ROOM = LONGEST_CELL - 2000;

/** The keys that a whole table lacks, each with the value taken; nothing where it lacks none. Of what is too long, how many more. */
export function lackingTold(lacking: readonly Lacking[], room = Number.POSITIVE_INFINITY): readonly Message[] {
  if (lacking.length === 0) return [];
  let length = 0;
  const all = lacking.map(({ key, value }) => ({ key, value: inputKeys.get(key)?.choices?.[value] ?? String(value) }));
  const named = all.filter(({ key, value }) => {
    length += `${key} = ${value}, `.length;
    return length <= room;
  });
  const told = named.map((one) => message("header.lackingKey", one));
  const more = all.length - named.length;
  const keys = more === 0 ? told : [...told, message("header.lackingMore", { count: more })];
  return [message("header.lacking", { count: all.length, keys })];
}
