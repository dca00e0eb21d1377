import type { Given } from "./given";

// Everything is weighed out for a tonne of iron, atom by atom: no formula of a grade is needed.

/** g/mol. */
const IRON = 55.845;
const OXYGEN = 15.999;
const CARBON = 12.011;
const HYDROGEN = 1.008;
/** t/t: what a tonne of carbon burns to, and the hydrogen that carries a tonne of oxygen away as water. */
export const CO2_OF_CARBON = (CARBON + 2 * OXYGEN) / CARBON;
const HYDROGEN_OF_OXYGEN = (2 * HYDROGEN) / OXYGEN;
/** GJ/t. */
const HEAT_OF_CARBON = 32.8;
const HEAT_OF_HYDROGEN = 120;

/** A tonne of HBI of one kind of pellets. */
export interface Hbi {
  /** New pellets, t. */
  readonly pellets: number;
  /** Iron, t. */
  readonly iron: number;
  /** Gas of the furnace, GJ. */
  readonly gas: number;
  /** Hydrogen, t. */
  readonly hydrogen: number;
}

/** What the plants make of a tonne of ore, and what a tonne of HBI takes. */
export interface Matter {
  readonly concentrate: number;
  readonly pellets: number;
  /** Ore of a tonne of HBI, all of own pellets, t. */
  readonly orePerHbi: number;
  readonly concentratorPower: number;
  readonly own: Hbi;
  readonly bought: Hbi;
}

/** A tonne of concentrate fired: magnetite, Fe3O4, takes up half an oxygen atom for its three of iron. */
function fired(concentrateIron: number, magnetite: number, binder: number): { mass: number; iron: number } {
  const moles = concentrateIron / IRON;
  const mass = 1 + ((moles * magnetite) / 3) * 0.5 * OXYGEN + binder;
  return { mass, iron: concentrateIron / mass };
}

/** The concentrate whose pellet has the iron aimed at, by halving. */
function concentrateFor(pelletIron: number, magnetite: number, binder: number): number {
  let poor = 0.01;
  let rich = 1.5;
  for (let middle = (poor + rich) / 2; middle !== poor && middle !== rich; middle = (poor + rich) / 2)
    if (fired(middle, magnetite, binder).iron < pelletIron) poor = middle;
    else rich = middle;
  return rich;
}

/** Bond: ten times the work index, by the roots of the sizes in micrometres. */
const milling = (index: number, from: number, to: number): number =>
  10 * index * (1 / Math.sqrt(to) - 1 / Math.sqrt(from));

function concentratorPower(given: Given, iron: number, magnetite: number): number {
  const [index, coarse, reference] = [
    given.of("concentrate.work_index"),
    given.of("concentrate.f80"),
    given.of("concentrate.p80"),
  ];
  // pure oxides: an iron atom has 4/3 oxygen in magnetite and 3/2 in hematite
  const pure = IRON / (IRON + OXYGEN * ((magnetite * 4) / 3 + (1 - magnetite) * 1.5));
  const gangue = Math.max(1e-9, 1 - iron / pure);
  const known = Math.max(1e-9, 1 - given.of("concentrate.grade_ground") / pure);
  const finer = reference * (gangue / known) ** given.of("concentrate.liberation");
  const size = Math.min(coarse, Math.max(5, finer));
  const more = milling(index, coarse, size) - milling(index, coarse, reference);
  return Math.max(0, given.of("concentrate.power") + given.of("concentrate.ground_share") * more);
}

/** Heat that a tonne of HBI binds, GJ: oxides taken apart, kJ/mol of iron, and the carbon in it. */
function boundHeat(pelletIron: number, metallisation: number, carbon: number): number {
  const perMole = metallisation * 412.1 + (1 - metallisation) * (412.1 - 272);
  return (briquette(pelletIron, metallisation, carbon).iron * perMole) / IRON + HEAT_OF_CARBON * carbon;
}

/** A tonne of HBI before any loss: its iron, and the oxygen that had to leave. */
function briquette(pelletIron: number, metallisation: number, carbon: number): { iron: number; removed: number } {
  const before = (1.5 * OXYGEN) / IRON;
  const after = ((1 - metallisation) * OXYGEN) / IRON;
  const gangue = 1 / pelletIron - 1 - before;
  const mass = (1 + after + gangue) / (1 - carbon);
  return { iron: 1 / mass, removed: (before - after) / mass };
}

/** HBI of pellets of one grade. */
function hbiOf(given: Given, pelletIron: number): Hbi {
  const [metallisation, carbon] = [given.of("reduction.metallisation"), given.of("reduction.carbon")];
  const { iron, removed } = briquette(pelletIron, metallisation, carbon);
  const reference = boundHeat(
    given.of("reduction.reference_pellet_fe"),
    given.of("reduction.reference_metallisation"),
    given.of("reduction.reference_carbon"),
  );
  const harder = given.is("reduction.gas_follows") ? boundHeat(pelletIron, metallisation, carbon) / reference : 1;
  const heating = given.of("reduction.gas_heat");
  const reducing = given.of("reduction.gas") - heating;
  const byHydrogen = given.of("reduction.hydrogen_share");
  const heatedByHydrogen = given.of("reduction.hydrogen_heater");
  const lost = given.of("reduction.hydrogen_loss");
  return {
    pellets: iron / pelletIron / (1 - given.of("reduction.dust_loss")) / given.of("reduction.briquette_yield"),
    iron,
    gas: harder * (reducing * (1 - byHydrogen) + heating * (1 - heatedByHydrogen)),
    hydrogen:
      removed * HYDROGEN_OF_OXYGEN * byHydrogen * (1 + lost) + (harder * heatedByHydrogen * heating) / HEAT_OF_HYDROGEN,
  };
}

export function matterOf(given: Given): Matter {
  const magnetite = given.of("concentrate.magnetite_share");
  const binder = given.of("pellet.binder") * (1 - given.of("pellet.binder_loi"));
  const solved = concentrateFor(given.of("pellet.grade_target"), magnetite, binder);
  const typed = given.of("concentrate.grade");
  const iron = given.is("concentrate.solve_for_pellet") ? solved : typed;
  const waste = given.of("mine.dilution");
  const feed = (given.of("ore.grade") + waste * given.of("ore.waste_grade")) / (1 + waste);
  const concentrate = (feed * given.of("concentrate.recovery")) / iron;
  const pellet = fired(iron, magnetite, binder);
  const own = hbiOf(given, pellet.iron);
  return {
    concentrate,
    pellets: concentrate * pellet.mass,
    orePerHbi: own.pellets / (concentrate * pellet.mass),
    concentratorPower: concentratorPower(given, iron, magnetite),
    own,
    bought: hbiOf(given, given.of("pellet.purchased_grade")),
  };
}
