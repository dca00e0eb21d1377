import type { Tree } from "../../src/formula/kernel/ir";
import { toModule } from "../../src/formula/kernel/javascript";
import type { Kernel } from "../../src/formula/kernel/kernel";
import { lower } from "../../src/formula/kernel/lower";
import { type Item, line, type Model, type NamedFormula, section } from "../../src/formula/language/model";
import { everythingVaries } from "../../src/formula/program/binding";
import type { Program } from "../../src/formula/program/program";
import { whole } from "../../src/formula/program/slice";
import { verbatim } from "../../src/messages/words";

/** A small model of a few periods from its items. */
export const modelOf = (items: readonly Item[], periods = 6, formulas: readonly NamedFormula[] = []): Model => ({
  title: verbatim("Test"),
  periods: "time.periods",
  sections: [section("test", "Test", [line("time.periods", "1", "Periods", String(periods)), items])],
  formulas,
});

/** Everything of a program kept, nothing but its calendar fixed. */
export const wholeTree = (program: Program): Tree => lower(whole(program), everythingVaries(program));

/** The generated module of a tree, loaded as the product's bundler would load it. */
export function loadTree(tree: Tree): Kernel {
  const body = toModule(tree, "").replace("export const kernel =", "return");
  return new Function(body)() as Kernel; // the text of the module has no types
}

export const loadKernel = (program: Program): Kernel => loadTree(wholeTree(program));
