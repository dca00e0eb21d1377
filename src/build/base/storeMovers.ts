import { largestMovers } from "../../help/base/moversPart";
import { write } from "../write";
import { baseStudy } from "./study";

/** So many of the largest are told of a result. */
export const TOLD = 10;

/** What moves NPV of the base most, each with by how much in US$, over its usual range. */
export const moversToKeep = (study = baseStudy()): Readonly<Record<string, number>> =>
  Object.fromEntries(
    largestMovers(study)
      .slice(0, TOLD)
      .map(({ assumption: { key }, movement: { swing } }) => [key, Math.round(swing)]),
  );

export const storeMovers = (): void =>
  write("src/reference/movers.json", `${JSON.stringify(moversToKeep(), null, 2)}\n`);
