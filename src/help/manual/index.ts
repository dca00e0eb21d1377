import type { Model } from "../../formula/language/model";
import { LatePage, type Page } from "../html";
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
 * A page is written when it is read, and the year worked through for the first that asks for it.
 */
export function manual(model: Model, referenceOf: ReferenceOf, work: () => WorkedYear): readonly Page[] {
  let done: WorkedYear | undefined;
  const worked = (): WorkedYear => {
    done ??= work();
    return done;
  };
  const page = (file: string, write: () => string): Page => new LatePage(`manual/${file}`, write);
  return [
    { path: "manual/style.css", text: STYLE },
    page("index.html", () => contentsPage(model, referenceOf)),
    ...model.sections.map((section) =>
      page(fileOf(section), () => sectionPage(model, section, { referenceOf, worked: worked() })),
    ),
    page(CONVENTIONS, () => conventionsPage(model, worked())),
    page(FORMULAS, () => formulasPage(model)),
    page(LANGUAGE, languagePage),
  ];
}
