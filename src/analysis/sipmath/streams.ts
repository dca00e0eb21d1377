import { gaussianCopula } from "../../numerics/sampling/correlation";
import { type HdrIds, hdr } from "../../numerics/sampling/hdr";
import type { HdrStream } from "../../numerics/sampling/hdrStreams";
import { cholesky, type Matrix } from "../../numerics/sampling/matrix";
import { IronError } from "../../quantities/errors";
import { shortened } from "../../quantities/shortened";
import { type Fields, fieldsOf, listOf, numberOfField, quoted, textOfField } from "./fields";

/** What a sip is drawn by: how much of each generator of the library, by its name, goes into a standard normal. */
export type Mixture = ReadonlyMap<string, number>;

/** A correlation that had to change for all of them to be together. */
export interface Repair {
  readonly one: string;
  readonly other: string;
  readonly from: number;
  readonly by: number;
}

interface Copula {
  readonly layers: readonly string[];
  readonly mixtures: readonly Mixture[];
  readonly repaired?: Repair;
}

/** The generators and copulas of a library, its member U01. */
export class Streams {
  readonly #generators: ReadonlyMap<string, Fields>;
  readonly #copulas = new Map<Fields, Copula>();

  constructor(private readonly library: Fields) {
    const { rng } = fieldsOf(library.U01);
    this.#generators = new Map(listOf(rng).map((one) => [textOfField(fieldsOf(one).name), fieldsOf(one)]));
  }

  /**
   * What a sip refers to; undefined where it refers to nothing.
   * Errors: argument for a reference to what is not there; those of a copula.
   */
  mixtureOf(sip: string, given: unknown): { readonly mixture: Mixture; readonly copula?: Copula } | undefined {
    const { source, ...ref } = fieldsOf(given);
    const [name, layer] = [textOfField(ref.name), textOfField(ref.copulaLayer)];
    const kind = textOfField(source);
    if (kind === "") return undefined;
    if (kind === "rng" && this.#generators.has(name)) return { mixture: new Map([[name, 1]]) };
    const copula = kind === "copula" ? this.#copulaOf(name) : undefined;
    const mixture = copula?.mixtures[copula.layers.indexOf(layer)];
    if (copula === undefined || mixture === undefined)
      throw new IronError("argument", "sipmath.reference", {
        sip,
        source: shortened(kind),
        name: shortened([name, layer].filter(Boolean).join(" ")),
      });
    return { mixture, copula };
  }

  /** A mixture as plain data. Errors: argument for a generator that is not HDR by the trial, or has other ids than whole numbers. */
  streamOf(mixture: Mixture): HdrStream {
    return [...mixture].map(([name, weight]) => ({ weight, ...this.#idsOf(name) }));
  }

  #idsOf(name: string): HdrIds {
    const { function: made, arguments: given } = this.#generators.get(name) ?? {};
    if (made !== "HDR_2_0")
      throw new IronError("argument", "sipmath.generator", { name: shortened(name), given: quoted(made) });
    const { counter, entity, varId, seed3 = 0, seed4 = 0 } = fieldsOf(given);
    if (counter !== undefined && counter !== "PM_Index")
      throw new IronError("argument", "sipmath.counter", { name: shortened(name), given: quoted(counter) });
    const whole = (argument: string, value: unknown): number => {
      const id = numberOfField(value);
      if (!Number.isInteger(id))
        throw new IronError("argument", "sipmath.seed", { name: shortened(name), argument, given: quoted(value) });
      return id;
    };
    const ids = {
      entity: whole("entity", entity),
      variable: whole("varId", varId),
      seed3: whole("seed3", seed3),
      seed4: whole("seed4", seed4),
    };
    hdr(0, ids);
    return ids;
  }

  /** A copula by its name; without one the only one that there is. */
  #copulaOf(wanted: string): Copula | undefined {
    const all = listOf(fieldsOf(this.library.U01).copula).map(fieldsOf);
    const found = wanted === "" && all.length === 1 ? all[0] : all.find(({ name }) => textOfField(name) === wanted);
    if (found === undefined) return undefined;
    const known = this.#copulas.get(found) ?? this.#copula(found);
    this.#copulas.set(found, known);
    return known;
  }

  #copula({ name, function: made, arguments: given, copulaLayer }: Fields): Copula {
    const copula = shortened(textOfField(name));
    if (made !== "GaussianCopula") throw new IronError("argument", "sipmath.copula", { copula, given: quoted(made) });
    const { correlationMatrix, rng } = fieldsOf(given);
    const generators = listOf(rng).map(textOfField);
    const missing = generators.find((one) => !this.#generators.has(one));
    if (missing !== undefined)
      throw new IronError("argument", "sipmath.copulaGenerator", { copula, name: shortened(missing) });
    const variable = textOfField(fieldsOf(correlationMatrix).value);
    const { names, matrix } = matrixOf(copula, this.#global(variable));
    if (names.length !== generators.length)
      throw new IronError("argument", "sipmath.copulaSize", {
        copula,
        generators: generators.length,
        rows: names.length,
      });
    const { used, repaired } = gaussianCopula(matrix, names);
    const mixtures = (cholesky(used) ?? []).map(
      (row) => new Map(row.flatMap((weight, k) => (weight === 0 ? [] : [[generators[k] ?? "", weight] as const]))),
    );
    return {
      layers: listOf(copulaLayer).map(textOfField),
      mixtures,
      ...(repaired && {
        repaired: {
          one: names[repaired.row] ?? "",
          other: names[repaired.column] ?? "",
          from: matrix[repaired.row]?.[repaired.column] ?? Number.NaN,
          by: repaired.by,
        },
      }),
    };
  }

  #global(name: string): Fields {
    const found = listOf(this.library.globalVariables).map(fieldsOf);
    return fieldsOf(found.find((one) => textOfField(one.name) === name)?.value);
  }
}

/**
 * A matrix of its entries, of which those of one side of the diagonal suffice, and those that are 0 may be left out, as the tools of
 * the standard write and read them. Errors: argument for no entry at all, and one of what is no column; a diagonal that is left out
 * is 1.
 */
function matrixOf(copula: string, value: Fields): { readonly names: readonly string[]; readonly matrix: Matrix } {
  const entries = listOf(value.matrix).map(fieldsOf);
  const listed = listOf(value.columns).map(textOfField);
  const names = listed.length > 0 ? listed : [...new Set(entries.map(({ row }) => textOfField(row)))];
  if (entries.length === 0) throw new IronError("argument", "sipmath.matrix", { copula });
  const given = new Map<string, number>();
  for (const { row, col, value } of entries) {
    const [i, j] = [names.indexOf(textOfField(row)), names.indexOf(textOfField(col))];
    if (i < 0 || j < 0)
      throw new IronError("argument", "sipmath.matrixEntry", { copula, row: quoted(row), column: quoted(col) });
    given.set(`${i} ${j}`, numberOfField(value));
  }
  const matrix = names.map((_, i) =>
    names.map((__, j) => given.get(`${i} ${j}`) ?? given.get(`${j} ${i}`) ?? (i === j ? 1 : 0)),
  );
  return { names, matrix };
}
