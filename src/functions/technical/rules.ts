import { IronError } from "../../quantities/errors";
import { formula } from "./formula";

const ironOfPureOxides = formula("iron_of_pure_oxides");

/** E-BEN-1: concentration raises the grade. */
export function feedBelowConcentrate(feed: number, concentrate: number): void {
  if (!(feed < concentrate)) throw new IronError("domain", "technical.feedAboveConcentrate", { feed, concentrate });
}

/** E-BEN-2: a concentrate is no richer than its pure oxides; hematite in it lowers the limit. */
export function concentrateWithinOxides(concentrate: number, magnetiteShare: number): void {
  const limit = ironOfPureOxides(magnetiteShare);
  if (concentrate > limit * (1 + 1e-12)) {
    throw new IronError("domain", "technical.concentrateRich", { concentrate, limit, share: magnetiteShare });
  }
}

/** E-BEN-5: tailings are poorer than the feed. */
export function tailingsBelowFeed(tailings: number, feed: number): void {
  if (!(tailings < feed)) throw new IronError("domain", "technical.tailingsAboveFeed", { tailings, feed });
}

/** E-BEN-1 and E-BEN-5 together, for the three assays of the two-product formula. */
export function assaysInOrder(feed: number, concentrate: number, tailings: number): void {
  tailingsBelowFeed(tailings, feed);
  feedBelowConcentrate(feed, concentrate);
}

/** E-PEL-1 seen backwards: the pellet asks for a concentrate that does not exist. */
export function pelletPossible(pellet: number, required: number, magnetiteShare: number): void {
  const limit = ironOfPureOxides(magnetiteShare);
  if (!(required > 0 && required <= limit * (1 + 1e-12))) {
    throw new IronError("domain", "technical.pelletRich", { pellet, required, limit });
  }
}

/** E-DR-4: the first law; fuel and reductant bring at least the heat of reaction. */
export function energyAboveFloor(supplied: number, floor: number): void {
  if (!(supplied >= floor)) throw new IronError("domain", "technical.energyShort", { supplied, floor });
}

/** E-DR-5: the carbon of the HBI comes from the gas. */
export function carbonSupplied(supplied: number, carbon: number): void {
  if (!(supplied >= carbon)) throw new IronError("domain", "technical.carbonShort", { supplied, carbon });
}

/** E-DR-6: gas that heats is part of the gas. */
export function heatWithinGas(heat: number, gas: number): void {
  if (!(heat <= gas)) throw new IronError("domain", "technical.heatAboveGas", { heat, gas });
}
