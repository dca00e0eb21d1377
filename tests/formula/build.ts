import type { Kernel } from "../../src/formula/kernel/kernel";
import { toModule } from "../../src/formula/kernel/module";
import { type Item, line, type Model, type NamedFormula, section } from "../../src/formula/language/model";
import type { Program } from "../../src/formula/program/program";

/** A small model of a few periods from its items. */
export const modelOf = (items: readonly Item[], periods = 6, formulas: readonly NamedFormula[] = []): Model => ({
  title: "Test",
  periods: "time.periods",
  sections: [section("test", "Test", [line("time.periods", "1", "Periods", String(periods)), items])],
  formulas,
});

/** The generated module, loaded as the product's bundler would load it. */
export function loadKernel(program: Program): Kernel {
  const body = toModule(program, "").replace("export const kernel =", "return");
  return new Function(body)() as Kernel; // the text of the module has no types
}
