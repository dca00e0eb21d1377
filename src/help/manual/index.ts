import type { Model } from "../../formula/language/model";
import type { Page } from "../html";
import { STYLE } from "../style";
import { contentsPage } from "./contentsPage";
import { conventionsPage } from "./conventionsPage";
import { formulasPage } from "./formulasPage";
import { languagePage } from "./languagePage";
import { CONVENTIONS, FORMULAS, fileOf, LANGUAGE } from "./names";
import type { ReferenceOf } from "./reference";
import { sectionPage } from "./sectionPage";
import type { WorkedYear } from "./workedYear";

/**
 * The manual of a model, a page a section: its introduction, every input with its reference value and source, every line with
 * its unit, formula and meaning, and its numbers in a worked year. Names in formulas lead to where they are defined.
 */
export const manual = (model: Model, referenceOf: ReferenceOf, worked: WorkedYear): readonly Page[] => [
  { path: "manual/style.css", text: STYLE },
  { path: "manual/index.html", text: contentsPage(model, referenceOf) },
  ...model.sections.map((section) => ({
    path: `manual/${fileOf(section)}`,
    text: sectionPage(model, section, { referenceOf, worked }),
  })),
  { path: `manual/${CONVENTIONS}`, text: conventionsPage(model, worked) },
  { path: `manual/${FORMULAS}`, text: formulasPage(model) },
  { path: `manual/${LANGUAGE}`, text: languagePage() },
];
