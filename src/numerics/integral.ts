/** Nodes above the middle and weights of Kronrod's rule of 15 points, and the weights of Gauss's seven among them. */
const KRONROD = [
  [0.9914553711208126, 0.022935322010529224, 0],
  [0.9491079123427585, 0.06309209262997856, 0.1294849661688697],
  [0.8648644233597691, 0.10479001032225019, 0],
  [0.7415311855993945, 0.14065325971552592, 0.27970539148927664],
  [0.5860872354676911, 0.1690047266392679, 0],
  [0.4058451513773972, 0.19035057806478542, 0.3818300505051189],
  [0.20778495500789848, 0.20443294007529889, 0],
] as const;
const MIDDLE = [0.20948214108472782, 0.4179591836734694] as const;

const DEEPEST = 60;

/**
 * The integral of a function from one number to another, to so much of an error: an interval on which two rules of Gauss and Kronrod
 * differ is halved, down to 2^-60 of the whole, so that a kink, a jump or an end where it grows without limit costs no digits; the
 * ends themselves are not asked for.
 * Source: R. Piessens, E. de Doncker-Kapenga, C. W. Ueberhuber and D. K. Kahaner (1983), QUADPACK, for the rules.
 */
export function integral(of: (x: number) => number, from: number, to: number, error: number): number {
  const part = (low: number, high: number, depth: number): number => {
    const [middle, half] = [(low + high) / 2, (high - low) / 2];
    const center = of(middle);
    let [fine, coarse] = [MIDDLE[0] * center, MIDDLE[1] * center];
    for (const [node, weight, gauss] of KRONROD) {
      const both = of(middle - half * node) + of(middle + half * node);
      fine += weight * both;
      coarse += gauss * both;
    }
    // the share of the error that falls on a part shrinks more slowly than the part, since few parts are ever halved often
    if (depth === DEEPEST || !(Math.abs(fine - coarse) * half > error * 2 ** (-depth / 2))) return fine * half;
    return part(low, middle, depth + 1) + part(middle, high, depth + 1);
  };
  return part(from, to, 0);
}
