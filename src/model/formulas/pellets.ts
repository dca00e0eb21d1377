import { define } from "../../formula/language/model";
import { binder, binder_loi, concentrate, concentrate_grade, magnetite_share, pellet_grade } from "./parameters";

const OXIDATION = "Iron balance of firing: Fe3O4 + 1/4 O2 gives 3/2 Fe2O3, binder loses its volatile part";

// The pellet plant: firing adds oxygen to magnetite and leaves the ash of the binder, so the iron grade falls.

export const pelletPerConcentrate = define(
  "pellet_per_concentrate",
  { concentrate_grade, magnetite_share, binder, binder_loi },
  "t pellet/t concentrate",
  "Fired pellets per concentrate",
  "1 + oxidation_gain() * magnetite_share * concentrate_grade + binder * (1 - binder_loi)",
  OXIDATION,
);

export const pelletOutput = define(
  "pellet_output",
  { concentrate, concentrate_grade, magnetite_share, binder, binder_loi },
  "t pellet",
  "Fired pellets made from concentrate",
  "concentrate * pellet_per_concentrate(concentrate_grade, magnetite_share, binder, binder_loi)",
  OXIDATION,
);

export const pelletGrade = define(
  "pellet_grade",
  { concentrate_grade, magnetite_share, binder, binder_loi },
  "t Fe/t pellet",
  "Iron of the fired pellet",
  "1 / ((1 + binder * (1 - binder_loi)) / concentrate_grade + oxidation_gain() * magnetite_share)",
  OXIDATION,
);

export const concentrateGradeRequired = define(
  "concentrate_grade_required",
  { pellet_grade, magnetite_share, binder, binder_loi },
  "t Fe/t concentrate",
  "Iron of the concentrate that a fired pellet needs",
  "pellet_grade * (1 + binder * (1 - binder_loi)) / (1 - oxidation_gain() * magnetite_share * pellet_grade)",
  "Inverse of the pellet grade",
);

export const pelletGangue = define(
  "pellet_gangue",
  { pellet_grade },
  "t gangue/t pellet",
  "Gangue of a fully oxidised pellet",
  "1 - pellet_grade / iron_in_hematite()",
  "All iron of a fired pellet is Fe2O3",
);
