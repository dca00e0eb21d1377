import { toModule } from "../formula/kernel/javascript";
import { lower } from "../formula/kernel/lower";
import { everythingVaries } from "../formula/program/binding";
import { fingerprint } from "../formula/program/fingerprint";
import { resolve } from "../formula/program/resolve";
import { whole } from "../formula/program/slice";
import { projectModel } from "../model/model";
import { write } from "./write";

/**
 * Writes the project's kernel from the formulas as they stand. It is not kept in git: whatever runs the model from its
 * sources (the build, the tests, the benchmark) calls this before it imports the model's run.
 */
export function writeKernel(): void {
  const program = resolve(projectModel);
  const tree = lower(whole(program), everythingVaries(program));
  write("src/model/generated/kernel.js", toModule(tree, fingerprint(projectModel)));
}
