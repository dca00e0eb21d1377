import { toWasm } from "../../src/formula/kernel/wasm/emit";
import { place, WasmRun } from "../../src/formula/kernel/wasm/run";
import { entryValues, inputValue } from "../../src/formula/program/inputs";
import { agree, type KernelCase } from "./kernelCases";

/** Holds a case as WebAssembly to the reference, as the first of a pair of trials and as the second; gives back how many values. */
export function compareWasm(each: KernelCase): number {
  const { tree, kept, before, wanted } = each;
  const rows = [...kept].filter((id) => (wanted.get(id)?.length ?? 0) > 1);
  const numbers = [...kept].filter((id) => wanted.get(id)?.length === 1);
  const periods = wanted.get("line.r0")?.length ?? 0;
  const tables = new Map(
    tree.layout.slots.flatMap((slot) =>
      slot.kind === "table" || slot.kind === "profile" ? [[slot.id, entriesOf(each, slot)] as const] : [],
    ),
  );
  const entries = (id: string): Float64Array => tables.get(id) ?? new Float64Array();
  const varying = tree.layout.slots.flatMap((slot) => ("varies" in slot && slot.varies ? slot : []));
  const given = varying.map((slot) => ({
    id: slot.id,
    values: slot.kind === "input" ? [inputValue(before, slot)] : [...entries(slot.id)],
  }));
  const slots = given.map(({ id, values }) => ({ id, count: values.length }));
  const kernel = toWasm(tree, { numbers, rows }, { periods, entries, given: slots });
  const run = new WasmRun(kernel, 2);
  const { givenCount, keptCount } = kernel;
  let compared = 0;
  for (const trial of [0, 1]) {
    for (const [k, value] of given.flatMap(({ values }) => values).entries()) {
      run.given[place(trial, k, givenCount)] = value;
      run.given[place(1 - trial, k, givenCount)] = 0.37 - 1.3 * value;
    }
    run.trials(2);
    let k = 0;
    for (const id of [...numbers, ...rows])
      wanted.get(id)?.forEach((x, t) => {
        const found = run.kept[place(trial, k++, keptCount)] ?? Number.NaN;
        if (!Number.isFinite(x)) return;
        agree(found, x, `${each.what}, ${id} in period ${t}, trial ${trial} of two`);
        compared++;
      });
  }
  return compared;
}

function entriesOf({ before, given }: KernelCase, slot: Parameters<typeof entryValues>[0]): Float64Array {
  return Float64Array.from(given.get(slot.id) ?? entryValues(slot, before));
}
