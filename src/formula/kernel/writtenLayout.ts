import type { Layout, Slot } from "./layout";

/** A layout as it is written down: slots of which an id says nearly all stand as one text, in which a group is named once. */
export interface WrittenLayout extends Omit<Layout, "slots"> {
  readonly slots: readonly (Slot | string)[];
}

/** What a sign before an id says of its slot. */
const SIGNED = [
  { sign: "", says: { kind: "row" } },
  { sign: "=", says: { kind: "scalar" } },
  { sign: "~", says: { kind: "input", varies: true } },
  { sign: "!", says: { kind: "input", varies: false } },
] as const;

/** The sign of a slot that has nothing else to be said, and an id of a group and a name. */
function signOf({ id, ...says }: Slot): string | undefined {
  const said = Object.entries(says).sort().join();
  const signed = SIGNED.find((one) => Object.entries(one.says).sort().join() === said);
  return /^\w+\.\w+$/.test(id) ? signed?.sign : undefined;
}

/** `=calendar.year =days periods ore.plan` for the numbers calendar.year and calendar.days, and the rows calendar.periods and ore.plan. */
export function writtenLayout(layout: Layout): WrittenLayout {
  const slots: (Slot | string)[] = [];
  let group: string | undefined;
  for (const slot of layout.slots) {
    const sign = signOf(slot);
    const before = slots.at(-1);
    if (sign === undefined) slots.push(slot);
    else {
      const [own = "", name = ""] = slot.id.split(".");
      const text = sign + (typeof before === "string" && own === group ? name : slot.id);
      group = own;
      if (typeof before === "string") slots[slots.length - 1] = `${before} ${text}`;
      else slots.push(text);
    }
  }
  return { ...layout, slots };
}

/** The layout that was written down. */
export const readLayout = (written: WrittenLayout): Layout => ({
  ...written,
  slots: written.slots.flatMap((slot) => (typeof slot === "string" ? told(slot) : slot)),
});

function told(text: string): readonly Slot[] {
  let group = "";
  return text.split(" ").map((word) => {
    const { sign, says } = SIGNED.findLast(({ sign }) => word.startsWith(sign)) ?? SIGNED[0];
    const [first = "", second] = word.slice(sign.length).split(".");
    if (second !== undefined) group = first;
    return { id: `${group}.${second ?? first}`, ...says };
  });
}
