import type { Given } from "./given";
import type { Matter } from "./matter";

/** Tonnes of a year, or of a year at nameplate. */
export interface Tonnes {
  readonly ore: number;
  readonly moved: number;
  readonly concentrate: number;
  readonly pelletsOwn: number;
  readonly pelletsBought: number;
  readonly hbiOwn: number;
  readonly hbi: number;
}

/** A year of the calendar, filled in from ore to cash. */
export interface Year extends Tonnes {
  readonly t: number;
  readonly date: number;
  /** Year of operation, 1 for the first; 0 or less in construction. */
  readonly n: number;
  /** Years since the base year of prices. */
  readonly age: number;
  /** Share of the planned year that is worked. */
  readonly share: number;
  readonly worked: boolean;
  readonly final: boolean;
  /** The ore left would do for three more years like this one. */
  readonly goesOn: boolean;
  readonly gasIdle: number;
}

export interface Plan {
  readonly nameplate: Tonnes;
  readonly years: readonly Year[];
}

/** What a tonne of HBI of own or of bought pellets takes of a supply that is limited, and what can be had for it. */
interface Supply {
  readonly free: number;
  readonly own: number;
  readonly bought: number;
}

/** Own pellets first; what is left makes HBI of bought ones. */
function reach({ free, own, bought }: Supply, ownLimit: number): number {
  if (own * ownLimit > free) return free / own;
  return bought > 0 ? ownLimit + (free - own * ownLimit) / bought : Number.POSITIVE_INFINITY;
}

function tonnes(given: Given, matter: Matter, ore: number, hbi: number, isShort: boolean): Tonnes {
  const hbiOwn = isShort ? ore / matter.orePerHbi : hbi;
  return {
    ore,
    moved: ore + ore * given.of("mine.strip_ratio"),
    concentrate: ore * matter.concentrate,
    pelletsOwn: ore * matter.pellets,
    pelletsBought: (hbi - hbiOwn) * matter.bought.pellets,
    hbiOwn,
    hbi,
  };
}

/** What time has brought of a climb that ends at 1, from its beginning: the integral of 1 - exp(-time / tau). */
const climbed = (time: number, tau: number): number => (time <= 0 ? 0 : time + tau * Math.expm1(-time / tau));

export function planOf(given: Given, matter: Matter): Plan {
  const capacity = given.of("project.hbi_capacity");
  const mine = given.of("mine.capacity");
  const wanted = capacity * matter.orePerHbi;
  const nameplate = tonnes(given, matter, Math.min(wanted, mine), capacity, mine < wanted);

  const ownLimit = Math.min(mine / matter.orePerHbi, capacity * given.of("ramp.upstream"));
  const idle = given.of("reduction.gas_idle");
  const gas = (given.of("energy.gas_capacity") / 1000) * given.of("energy.gas_lhv");
  const { own, bought } = matter;
  const furnace = nameplate.hbiOwn * own.gas + (nameplate.hbi - nameplate.hbiOwn) * bought.gas;
  const gasIdle = Math.min(gas, furnace * idle);
  const pelletPower = own.pellets * given.of("pellet.power");
  const mined = 1 + given.of("mine.strip_ratio");
  const orePower = matter.orePerHbi * (matter.concentratorPower + mined * given.of("mine.power"));
  const seaShare =
    given.of("market.share_italy") + given.of("market.share_other_eu") + given.of("market.share_marmara");
  const furnacePower = given.of("reduction.power");
  const ways = Math.min(
    given.of("logistics.rail_capacity") / seaShare,
    given.of("logistics.port_capacity") / seaShare,
    reach(
      {
        free: gas - gasIdle,
        own: own.gas * (1 - idle) + own.pellets * given.of("pellet.fuel"),
        bought: bought.gas * (1 - idle),
      },
      ownLimit,
    ),
    reach(
      {
        free: given.of("energy.power_capacity") * given.of("project.hours") * 1000,
        own: furnacePower + pelletPower + orePower,
        bought: furnacePower,
      },
      ownLimit,
    ),
  );

  const slowest = (metallisation: number) => -Math.log(1 - Math.min(0.999, metallisation));
  const slower = slowest(given.of("reduction.reference_metallisation")) / slowest(given.of("reduction.metallisation"));
  const furnaceOutput = capacity * slower ** given.of("reduction.slowing");
  const [tau, delay, most] = [given.of("ramp.tau"), given.of("ramp.delay"), given.of("ramp.maximum")];

  const construction = given.of("project.construction_years");
  const periods = construction + given.of("project.life_cap");
  const first = given.of("project.first_year");
  const years: Year[] = [];
  const inGround = given.of("ore.reserve") * given.of("mine.recovery") * (1 + given.of("mine.dilution"));
  let left = inGround;
  for (let t = 0; t < periods; t++) {
    const n = t - construction + 1;
    const output = n > 0 ? most * (climbed(n - delay, tau) - climbed(n - 1 - delay, tau)) : 0;
    const hbi = Math.min(furnaceOutput * output, ways);
    const oreWanted = hbi * matter.orePerHbi;
    const orePlanned = Math.min(oreWanted, ownLimit * matter.orePerHbi);
    const ore = Math.min(orePlanned, left);
    const isOpen = n > 0 && left > 0;
    const share = isOpen ? (orePlanned > 0 ? ore / orePlanned : 1) : 0;
    left -= ore;
    years.push({
      ...tonnes(given, matter, ore, hbi * share, orePlanned < oreWanted),
      t,
      n,
      date: first + t,
      age: first + t - given.of("project.base_year"),
      share,
      worked: share > 0,
      final: share > 0 && (t === periods - 1 || left <= 0),
      goesOn: left >= 3 * orePlanned && t < periods - 3,
      gasIdle: gasIdle * share,
    });
  }
  return { nameplate, years };
}
