import type { NamedFormula } from "../../formula/language/model";
import { bookFormulas } from "./books";
import { chemistry } from "./chemistry";
import { concentrateFormulas } from "./concentrate";
import { energyFormulas } from "./energy";
import { financeFormulas } from "./finance";
import { marketFormulas } from "./market";
import { oreFormulas } from "./ore";
import { pelletFormulas } from "./pellets";
import { reductionFormulas } from "./reduction";
import { taxFormulas } from "./tax";

/** The technical formulas in closed form. The model's lines call them, and worksheet functions publish them. */
export const formulas: readonly NamedFormula[] = [
  ...chemistry,
  ...oreFormulas,
  ...concentrateFormulas,
  ...pelletFormulas,
  ...reductionFormulas,
  ...energyFormulas,
  ...marketFormulas,
  ...bookFormulas,
  ...taxFormulas,
  ...financeFormulas,
];
