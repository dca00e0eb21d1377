import { reason } from "../messages/text";
import { writeKernel } from "./kernel";
import { writeReferenceNumbers } from "./referenceNumbers";

/**
 * Writes the modules that stand in for the model and the reference data where a run loads neither. They are not kept in git:
 * whatever runs the model from its sources (the build, the tests, the benchmark) calls this before it imports the model's run.
 */
export function writeGenerated(): void {
  try {
    writeKernel();
    writeReferenceNumbers();
  } catch (error) {
    // whoever builds reads a sentence, not an id
    throw new Error(reason(error), { cause: error });
  }
}
