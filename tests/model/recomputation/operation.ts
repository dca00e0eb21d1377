import type { Given } from "./given";
import { CO2_OF_CARBON, type Matter } from "./matter";
import type { Plan, Year } from "./plan";

/** US$ of a year's operation, in money of the day. */
export interface Operation {
  readonly revenue: number;
  readonly freight: number;
  /** What of the EU's border adjustment the seller bears. */
  readonly border: number;
  /** At the plant's gate. */
  readonly cost: number;
  readonly ebitda: number;
}

/** Money of the day per money of the base year. */
interface Money {
  readonly prices: number;
  readonly costs: number;
  /** Of amounts in manat: tariffs before their real growth, and pay with its own. */
  readonly manat: number;
  readonly pay: number;
}

function moneyOf(given: Given, { age }: Year): Money {
  const grown = (key: string) => (1 + given.of(key)) ** age;
  const prices = grown("discount.inflation_usd");
  const inManat = grown("discount.inflation_azn");
  const manat = given.is("discount.azn_follows") ? inManat : prices;
  return { prices, costs: prices * grown("cost.real_growth"), manat, pay: manat * grown("labour.real_growth") };
}

/** Gas, electricity and hydrogen of a year, GJ, kWh and t. */
function energyOf(given: Given, matter: Matter, year: Year) {
  const { own, bought } = matter;
  const boughtHbi = year.hbi - year.hbiOwn;
  const byTheTonne = 1 - given.of("reduction.gas_idle");
  const furnace = year.gasIdle + (year.hbiOwn * own.gas + boughtHbi * bought.gas) * byTheTonne;
  const power =
    year.moved * given.of("mine.power") +
    year.ore * matter.concentratorPower +
    year.pelletsOwn * given.of("pellet.power") +
    year.hbi * given.of("reduction.power");
  return {
    furnace,
    pellets: year.pelletsOwn * given.of("pellet.fuel"),
    power,
    hydrogen: year.hbiOwn * own.hydrogen + boughtHbi * bought.hydrogen,
  };
}

/** The year's average HBI: a blend is the sum of its parts. */
const ironOf = ({ own, bought }: Matter, { hbi, hbiOwn }: Year): number =>
  hbi > 0 ? (hbiOwn * own.iron + (hbi - hbiOwn) * bought.iron) / hbi : own.iron;

/** CO2 of a year, t: the furnace less the carbon that leaves in HBI, own pellets, and the mine's diesel. */
function carbonOf(given: Given, year: Year, gas: { readonly furnace: number; readonly pellets: number }) {
  const factor = given.of("carbon.gas_factor");
  return {
    furnace: gas.furnace * factor - year.hbi * given.of("reduction.carbon") * CO2_OF_CARBON,
    pellets: gas.pellets * factor + (year.pelletsOwn * given.of("carbon.flux")) / 1000,
    diesel: (year.moved * given.of("mine.diesel") * given.of("carbon.diesel_factor")) / 1000,
  };
}

/** The EU's border adjustment on the HBI that goes there, US$ of the base year: pellets and furnace are one process. */
function borderOf(given: Given, year: Year, emitted: { furnace: number; pellets: number }, hydrogen: number): number {
  const hydrogenIn = given.of("carbon.cbam_hydrogen_factor") * hydrogen;
  const pelletsIn = given.of("carbon.cbam_pellet_factor") * year.pelletsBought;
  const free =
    given.of("carbon.cbam_benchmark") * year.hbi +
    given.of("carbon.cbam_hydrogen_benchmark") * hydrogen +
    given.of("carbon.cbam_pellet_benchmark") * year.pelletsBought;
  const own = emitted.furnace + emitted.pellets;
  const freePart = given.entry("carbon.free_share", year.date, 0) * given.of("carbon.cross_sectoral");
  const allowance = given.of("carbon.eua_price") * given.of("carbon.eur_rate");
  const atHome = given.of("carbon.domestic_price");
  // idle gas of a year that sells nothing passes no border
  if (year.date < 2026 || year.hbi === 0) return 0;
  const charged = Math.max(0, own + hydrogenIn + pelletsIn - free * freePart) * allowance;
  const paid = own + hydrogenIn + pelletsIn > 0 ? atHome * Math.max(0, own) : 0;
  const toEurope = given.of("market.share_italy") + given.of("market.share_other_eu");
  return Math.max(0, charged - paid) * toEurope;
}

/** Freight of an average dry tonne, US$ of the base year. */
function freightOf(given: Given): number {
  const toShip = given.of("logistics.rail") + given.of("logistics.port");
  const italy = toShip + given.of("logistics.sea_italy");
  const wet =
    given.of("market.share_italy") * italy +
    given.of("market.share_other_eu") * (italy + given.of("logistics.other_eu_difference")) +
    given.of("market.share_marmara") * (toShip + given.of("logistics.sea_marmara")) +
    given.of("market.share_local") * given.of("logistics.local") +
    given.of("market.share_caspian") * given.of("logistics.caspian");
  return wet / (1 - given.of("logistics.moisture_product"));
}

/** What the routes, quality and fines make of the reference price, US$ of the base year per tonne. */
function priceOf(given: Given, iron: number, reference: number): number {
  const short = Math.max(0, given.of("market.metallisation_reference") - given.of("reduction.metallisation"));
  const points = 100 * (iron - given.of("market.fe_reference"));
  let price =
    reference + points * given.of("market.fe_adjustment") - 100 * short * given.of("market.metallisation_adjustment");
  for (const route of ["other_eu", "marmara", "local", "caspian"])
    price += given.of(`market.share_${route}`) * given.of(`market.${route}_difference`);
  return price * (1 - given.of("reduction.briquette_fines") * given.of("market.fines_discount"));
}

export function operationOf(given: Given, matter: Matter, { nameplate }: Plan, year: Year): Operation {
  const { prices, costs, manat, pay } = moneyOf(given, year);
  const energy = energyOf(given, matter, year);
  const co2 = carbonOf(given, year, energy);
  const growth = (key: string) => (1 + given.of(key)) ** year.age;

  const reference = given.of("market.hbi_price") * growth("market.price_real_growth");
  const revenue = year.hbi * priceOf(given, ironOf(matter, year), reference) * prices;
  const freight = year.hbi * freightOf(given) * costs;
  const border = borderOf(given, year, co2, energy.hydrogen) * given.of("carbon.cbam_seller_share") * prices;

  const [mining, concentrating, pelletising] = [
    given.of("cost.mining"),
    given.of("cost.concentrator"),
    given.of("cost.pelletising"),
  ];
  const handled = (of: { moved: number; ore: number; pelletsOwn: number }) =>
    of.moved * mining + of.ore * concentrating + of.pelletsOwn * pelletising;
  const fixed = given.of("cost.fixed_share");
  const hauled = year.concentrate / (1 - given.of("logistics.moisture_concentrate"));
  const water = year.ore * given.of("concentrate.water") + year.hbi * given.of("reduction.water");
  const standing =
    fixed * handled(nameplate) +
    given.of("project.hbi_capacity") * given.of("cost.maintenance") +
    given.of("cost.administration");
  const material =
    (1 - fixed) * handled(year) +
    hauled * given.of("logistics.concentrate_haul") +
    year.hbi * given.of("cost.consumables") +
    water * given.of("energy.water_price") +
    standing * year.share;

  const crew = given.of("labour.headcount") * given.of("labour.pay") * (1 + given.of("labour.employer_charge"));
  const tariffs = (manat * growth("energy.real_growth")) / given.of("energy.fx");
  const green = given.of("energy.renewable_share");
  const kwh = given.of("energy.power_tariff") * (1 - green) + given.of("energy.renewable_tariff") * green;
  const gas = (energy.furnace + energy.pellets) / given.of("energy.gas_lhv");
  const pellet =
    given.of("market.pellet_index") +
    given.of("market.pellet_premium") +
    given.of("logistics.pellet_inbound") / (1 - given.of("logistics.moisture_pellets"));

  const cost =
    material * costs +
    crew * year.share * pay +
    (gas * given.of("energy.gas_tariff") + energy.power * kwh) * tariffs +
    energy.hydrogen * 1000 * given.of("energy.hydrogen_price") * costs +
    year.pelletsBought * pellet * prices +
    (co2.furnace + co2.pellets + co2.diesel) * given.of("carbon.domestic_price") * prices;
  return { revenue, freight, border, cost, ebitda: revenue - freight - border - cost };
}
