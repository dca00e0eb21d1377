import { verbatim } from "../../messages/words";
import type { Assumption } from "../../reference/index";
import { breakable, code, type Html, link } from "../html";
import { fileOf } from "../manual/names";

/** The key of an input, leading to its place in the manual. */
export const keyLink = ({ key, section }: Pick<Assumption, "key" | "section">): Html =>
  link(`${fileOf(section)}#${verbatim(key)}`, code(breakable(key)));
