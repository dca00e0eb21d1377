import { text } from "../../../messages/text";
import { verbatim, type Words } from "../../../messages/words";
import type { Typed } from "../../port";
import { amount } from "../../table/amount";
import type { Row } from "../list/filter";

/** What a cell holds, in words. */
export function heldWords({ assumption }: Row, held: Typed | undefined): Words {
  if (held === undefined) return text("pane.edit.none");
  if ("formula" in held) return verbatim(held.formula);
  const { value } = held;
  if (value === null || value === "") return text("pane.place.emptied");
  return typeof value === "number" ? amount(assumption, value) : verbatim(String(value));
}
