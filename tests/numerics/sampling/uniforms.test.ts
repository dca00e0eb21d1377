import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mean, spreadError } from "../../../src/numerics/percentiles";
import { hdr, hdrUniforms } from "../../../src/numerics/sampling/hdr";
import { beginnings } from "../../../src/numerics/sampling/joeKuo";
import { latinHypercube } from "../../../src/numerics/sampling/latinHypercube";
import { permuted, ROUND_KEYS } from "../../../src/numerics/sampling/permutation";
import { SOBOL_DIMENSIONS, SOBOL_TRIALS, sobol, unshiftedSobol } from "../../../src/numerics/sampling/sobol";
import { threefry, threefry4x32 } from "../../../src/numerics/sampling/threefry";
import type { Uniforms } from "../../../src/numerics/sampling/uniforms";

const column = (uniforms: Uniforms, dimension: number, count: number, first = 0): Float64Array => {
  const into = new Float64Array(count);
  uniforms.fill(into, dimension, first);
  return into;
};

const TRIALS = 4096;
const samplers = [
  ["Sobol", sobol({ seed: 5, replicate: 1 })],
  ["Threefry", threefry({ seed: 5, replicate: 1 })],
  ["Latin hypercube", latinHypercube({ seed: 5, replicate: 1 }, TRIALS)],
  ["HDR", hdrUniforms({ entity: 1, variable: 7, seed3: 5 })],
] as const;

describe.each(samplers)("%s", (_, uniforms) => {
  test("any part of the trials has the bits that the whole has", () => {
    fc.assert(
      fc.property(fc.nat(TRIALS - 1), fc.nat(200), fc.nat(20), (first, length, dimension) => {
        const count = Math.min(length, TRIALS - first);
        const whole = column(uniforms, dimension, TRIALS);
        expect(column(uniforms, dimension, count, first)).toEqual(whole.slice(first, first + count));
      }),
      { numRuns: 40 },
    );
  });

  test("lies between 0 and 1, in every sixteenth as often, and each dimension for itself", () => {
    const columns = [0, 1, 2, 3].map((dimension) => column(uniforms, dimension, TRIALS));
    for (const [k, one] of columns.entries()) {
      expect(one.every((u) => u > 0 && u < 1)).toBe(true);
      const counts = new Array<number>(16).fill(0);
      for (const u of one) counts[Math.floor(16 * u)] = (counts[Math.floor(16 * u)] ?? Number.NaN) + 1;
      // chi square of fifteen degrees of freedom: beyond 37.7 once in a thousand
      expect(counts.reduce((sum, n) => sum + (n - TRIALS / 16) ** 2 / (TRIALS / 16), 0)).toBeLessThan(37.7);
      for (const other of columns.slice(0, k)) {
        const together = one.reduce((sum, u, trial) => sum + (u - 0.5) * ((other[trial] ?? Number.NaN) - 0.5), 0);
        expect(Math.abs((12 * together) / TRIALS)).toBeLessThan(4 / Math.sqrt(TRIALS));
      }
    }
  });
});

describe("a seed and a replicate choose other numbers", () => {
  const makers = [sobol, threefry, (seed: { seed: number; replicate?: number }) => latinHypercube(seed, 64)];
  test.each(makers.map((make) => [make]))("%#", (make) => {
    const firsts = [
      { seed: 0 },
      { seed: 1 },
      { seed: 2 ** 32 },
      { seed: 0, replicate: 1 },
      { seed: 1, replicate: 1 },
    ].map((seed) => column(make(seed), 3, 1)[0]);
    expect(new Set(firsts).size).toBe(firsts.length);
    expect(column(make({ seed: 1, replicate: 0 }), 3, 1)[0]).toBe(firsts[1]);
    expect(() => make({ seed: 1.5 })).toThrow(/sampling.whole/);
    expect(() => make({ seed: -1 })).toThrow(/sampling.whole/);
    expect(() => make({ seed: 1, replicate: 2 ** 32 })).toThrow(/sampling.whole/);
  });
});

describe("Sobol points", () => {
  const DIMENSIONS = [0, 1, 2, 7, 39, 99, 499, 999, 1110];
  /** As integers of 32 bits, by scipy 1.17.1 (qmc.Sobol, unscrambled), which reads Joe and Kuo's file by itself. */
  test.each([
    [5, [3758096384, 3758096384, 536870912, 1610612736, 1610612736, 1610612736, 536870912, 2684354560, 1610612736]],
    [1000, [943718400, 415236096, 2227175424, 3862953984, 2059403264, 801112064, 1094713344, 859832320, 1589641216]],
    [65537, [2147581952, 4294934528, 4174741504, 544047104, 10584064, 2076213248, 2285076480, 2751102976, 1476755456]],
    [
      1234567,
      [599644160, 2792044544, 828979200, 3054065664, 3524503552, 2311034880, 4250052608, 1349560320, 2219079680],
    ],
  ])("number %d are those of another program", (index, expected) => {
    const points = DIMENSIONS.map((dimension) => column(unshiftedSobol(), dimension, 1, index)[0] ?? Number.NaN);
    expect(points.map((u) => u * 2 ** 32 - 0.5)).toEqual(expected);
  });

  test("begin as Joe and Kuo's file does and ends at degree 13", () => {
    const table = beginnings();
    expect(table).toHaveLength(SOBOL_DIMENSIONS - 1);
    // the rows d, s, a, m_i of new-joe-kuo-6.21201 for d = 2, 3, 4, 7, 54
    expect([0, 1, 2, 5, 52].map((row) => table[row])).toEqual([
      { polynomial: 0, numbers: [1] },
      { polynomial: 1, numbers: [1, 3] },
      { polynomial: 1, numbers: [1, 3, 1] },
      { polynomial: 4, numbers: [1, 3, 5, 13] },
      { polynomial: 8, numbers: [1, 3, 5, 5, 29, 17, 47, 173, 479] },
    ]);
    expect(table.at(-1)?.numbers).toHaveLength(13);
  });

  test("have every direction number of the file that scipy 1.17.1 carries", () => {
    // degree, polynomial and numbers of each dimension, hashed in turn; the hash was made of scipy's own file
    const values = beginnings().flatMap(({ polynomial, numbers }) => [numbers.length, polynomial, ...numbers]);
    expect(values.reduce((hash, value) => (hash * 31 + value) % 1_000_000_007, 0)).toBe(907432620);
  });

  test("the first 2^m lie one in each interval of 2^-m, in every dimension, shifted or not", () => {
    for (const uniforms of [unshiftedSobol(), sobol({ seed: 42 })])
      for (let dimension = 0; dimension < SOBOL_DIMENSIONS; dimension++)
        for (const count of [2, 64, 512]) {
          const cells = column(uniforms, dimension, count).map((u) => Math.floor(u * count));
          expect(new Set(cells).size).toBe(count);
        }
  });

  test("the next 2^m do so too", () => {
    fc.assert(
      fc.property(fc.nat(SOBOL_DIMENSIONS - 1), fc.nat(10), fc.nat(1000), (dimension, m, block) => {
        const cells = column(sobol({ seed: 1 }), dimension, 2 ** m, block * 2 ** m).map((u) => Math.floor(u * 2 ** m));
        expect(new Set(cells).size).toBe(2 ** m);
      }),
    );
  });

  test("repetitions err to both sides of what they estimate, far less than random ones, and say by how much", () => {
    const COUNT = 4096;
    // each factor has a mean of 1 and a variance of 1/12; so have the products of eight of them, of (13/12)^8 - 1
    const estimates = Array.from({ length: 32 }, (_, replicate) => {
      const columns = Array.from({ length: 8 }, (_, dimension) =>
        column(sobol({ seed: 7, replicate }), dimension, COUNT),
      );
      const product = (trial: number): number =>
        columns.reduce((all, one) => all * ((one[trial] ?? Number.NaN) + 0.5), 1);
      return Array.from({ length: COUNT }, (_, trial) => product(trial)).reduce((sum, x) => sum + x, 0) / COUNT;
    });
    const error = spreadError(estimates);
    const random = Math.sqrt(((13 / 12) ** 8 - 1) / (COUNT * estimates.length));
    expect(Math.abs(mean(estimates) - 1)).toBeLessThan(4 * error);
    expect(estimates.some((x) => x < 1) && estimates.some((x) => x > 1)).toBe(true);
    expect(error).toBeLessThan(random / 5);
  });

  test("the last one is there, and no more than the table and 32 bits give", () => {
    expect(column(unshiftedSobol(), 0, 1, SOBOL_TRIALS - 1)[0]).toBe((1 + 0.5) / 2 ** 32);
    expect(() => column(sobol({ seed: 0 }), 0, 2, SOBOL_TRIALS - 1)).toThrow(/sampling.sobolTrials/);
    for (const dimension of [SOBOL_DIMENSIONS, -1, 0.5])
      expect(() => column(sobol({ seed: 0 }), dimension, 1)).toThrow(/sampling.sobolDimensions/);
  });
});

describe("Threefry-4x32", () => {
  const words = (text: string) => Int32Array.from(text.split(" "), (word) => Number.parseInt(word, 16));
  const text = (of: Int32Array) => Array.from(of, (word) => (word >>> 0).toString(16).padStart(8, "0")).join(" ");
  const ZERO = "00000000 00000000 00000000 00000000";
  const ONES = "ffffffff ffffffff ffffffff ffffffff";
  /** The known answers of Random123 (tests/kat_vectors): counter, key, result of 20 rounds. */
  test.each([
    [ZERO, ZERO, "9c6ca96a e17eae66 fc10ecd4 5256a7d8"],
    [ONES, ONES, "2a881696 57012287 f6c7446e a16a6732"],
    [
      "243f6a88 85a308d3 13198a2e 03707344",
      "a4093822 299f31d0 082efa98 ec4e6c89",
      "59cd1dbb b8879579 86b5d00c ac8b6d84",
    ],
  ])("of %s with %s in 20 rounds", (counter, key, expected) => {
    const into = new Int32Array(4);
    threefry4x32(words(counter), words(key), into, 20);
    expect(text(into)).toBe(expected);
  });

  /** The known answers have 13 rounds and no 12: a thirteenth and an injection less is what they tell of 12. */
  test.each([
    [ZERO, ZERO, "531c7e4f 39491ee5 2c855a92 3d6abf9a"],
    [ONES, ONES, "c4189358 1c9cc83a d5881c67 6a0a89e0"],
    [
      "243f6a88 85a308d3 13198a2e 03707344",
      "a4093822 299f31d0 082efa98 ec4e6c89",
      "4aa71d8f 734738c2 431fc6a8 ae6debf1",
    ],
  ])("of %s with %s in 12 rounds, and one more by hand", (counter, key, expected) => {
    const into = new Int32Array(4);
    threefry4x32(words(counter), words(key), into, 12);
    const [x0 = 0, x1 = 0, x2 = 0, x3 = 0] = into;
    const [y0, y2] = [(x0 + x1) | 0, (x2 + x3) | 0];
    const [y1, y3] = [((x1 << 6) | (x1 >>> 26)) ^ y0, ((x3 << 20) | (x3 >>> 12)) ^ y2];
    expect(text(Int32Array.of(y0, y1, y2, y3))).toBe(expected);
  });
});

describe("random uniforms", () => {
  test("are the words of their counter by their key, two trials a block, also beyond 2^32 trials", () => {
    const seed = 2 ** 40 + 17;
    const into = new Int32Array(4);
    for (const first of [0, 7, 4094, 2 ** 33 - 3, 2 ** 40]) {
      const found = column(threefry({ seed, replicate: 3 }), 11, 6, first);
      for (const [k, u] of found.entries()) {
        const pair = Math.floor((first + k) / 2);
        threefry4x32(Int32Array.of(pair, pair / 2 ** 32, 11, 0), Int32Array.of(17, 2 ** 8, 3, 0), into, 12);
        const [high = 0, low = 0] = into.subarray(2 * ((first + k) % 2));
        expect(u).toBe(((high >>> 6) * 2 ** 26 + (low >>> 6) + 0.5) / 2 ** 52);
      }
    }
  });
});

describe("a Latin hypercube", () => {
  test.each([2, 3, 5, 64, 1000, 4097])("of %d trials has one in each part", (trials) => {
    const uniforms = latinHypercube({ seed: 3 }, trials);
    for (const dimension of [0, 1, 20]) {
      const parts = column(uniforms, dimension, trials).map((u) => Math.floor(u * trials));
      expect(parts.sort()).toEqual(Float64Array.from({ length: trials }, (_, k) => k));
    }
  });

  test("goes everywhere with its first two trials", () => {
    const counts = new Array<number>(20).fill(0);
    const SEEDS = 20_000;
    for (let seed = 0; seed < SEEDS; seed++) {
      const [one = 0, two = 0] = column(latinHypercube({ seed }, 5), 2, 2).map((u) => Math.floor(u * 5));
      const pair = one * 4 + (two > one ? two - 1 : two);
      counts[pair] = (counts[pair] ?? Number.NaN) + 1;
    }
    // chi square of nineteen degrees of freedom: beyond 43.8 once in a thousand
    expect(counts.reduce((sum, n) => sum + (n - SEEDS / 20) ** 2 / (SEEDS / 20), 0)).toBeLessThan(43.8);
  });

  test("a permutation of 2^32 numbers stays among them", () => {
    const keys = Int32Array.from({ length: ROUND_KEYS }, (_, k) => k * 77777);
    for (const index of [0, 1, 2 ** 31, 2 ** 32 - 1]) {
      const at = permuted(index, 2 ** 32, keys);
      expect(Number.isInteger(at) && at >= 0 && at < 2 ** 32).toBe(true);
    }
    const uniforms = latinHypercube({ seed: 1 }, 2 ** 32);
    expect(column(uniforms, 0, 1000, 2 ** 32 - 1000).every((u) => u > 0 && u < 1)).toBe(true);
  });

  test("has no trial beyond those that were said, and needs two", () => {
    expect(() => column(latinHypercube({ seed: 3 }, 10), 0, 6, 5)).toThrow(/sampling.latinTrials/);
    expect(() => latinHypercube({ seed: 3 }, 1)).toThrow(/sampling.whole/);
  });
});

describe("the HDR generator", () => {
  const ids = { entity: 10, variable: 2, seed3: 3, seed4: 4 };
  test("gives the vector of the SIPmath standard", () => {
    expect([1, 2, 3].map((counter) => hdr(counter, ids))).toEqual([
      0.18532938009593636, 0.9937039703363553, 0.09836426738183945,
    ]);
    expect([...column(hdrUniforms(ids), 0, 3)]).toEqual([1, 2, 3].map((counter) => hdr(counter, ids)));
    expect(column(hdrUniforms(ids), 4, 1, 6)[0]).toBe(hdr(7, { ...ids, variable: 6 }));
  });

  test("is exact at its largest arguments", () => {
    const most = { entity: 1e8, variable: 1e8, seed3: 1e8, seed4: 1e8 };
    const n = 100_000_000n;
    const one = n * (2499997n + 1800451n + 2000371n + 1796777n + 2299603n);
    const two = n * (2246527n + 2399993n + 2100869n + 1918303n + 1624729n);
    const large = 10n ** 15n - 11n;
    const first = ((large % ((one % 7450589n) * 4658n + 7450581n)) * 383n) % 99991n;
    const second = ((large % ((two % 7450987n) * 7580n + 7560584n)) * 17669n) % 7440893n;
    const exact = ((first * 7440893n + second) * 1343n) % 2n ** 32n;
    expect(hdr(1e8, most)).toBe((Number(exact) + 0.5) / 2 ** 32);
  });

  test("refuses what is no whole number of eight digits", () => {
    expect(() => hdr(1.5, ids)).toThrow(/sampling.whole/);
    expect(() => hdr(1, { ...ids, seed3: 1e8 + 1 })).toThrow(/seed3/);
    expect(() => hdrUniforms({ ...ids, entity: -1 })).toThrow(/entity/);
    expect(() => column(hdrUniforms(ids), 0, 2, 1e8 - 1)).toThrow(/counter/);
  });
});
