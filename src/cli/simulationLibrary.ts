import { libraryOfInputs } from "../analysis/simulation/libraryOfInputs";
import { libraryOfResults } from "../analysis/simulation/libraryOfResults";
import type { Planned } from "../analysis/simulation/plan";
import type { Report } from "../analysis/simulation/report";
import type { Results } from "../analysis/simulation/results";
import { type Written, writtenLibrary } from "../analysis/sipmath/writeLibrary";
import { describe, text } from "../messages/text";
import { head } from "./simulationReport";

/** Results as a library of the SIPmath standard; what was done, refused and left out is its provenance. */
export function resultsAsLibrary(report: Report, results: Results): string {
  const { leftOut, ...written } = libraryOfResults(results);
  return asText("Ironbook results", written, [
    head(report),
    text("cli.simulate.fitted"),
    ...(leftOut.length > 0 ? [text("cli.simulate.leftOut", { lines: leftOut })] : []),
  ]);
}

/** What a plan draws as such a library. */
export const inputsAsLibrary = ({ plan, says }: Planned): string =>
  asText("Ironbook inputs", libraryOfInputs(plan), [text("cli.simulate.inputsFitted"), ...says.map(describe)]);

const asText = (name: string, written: Written, provenance: readonly string[]): string =>
  JSON.stringify(writtenLibrary(name, ["Ironbook", ...provenance].join("\n"), written), null, 2);
