import { checkedNumbers, checkedPositive } from "./checks";
import { continuous, type Distribution } from "./distribution";

/** The value of a polynomial, its highest coefficient first. */
function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (let k = 0; k < coefficients.length; k++) value = value * x + (coefficients[k] as number);
  return value;
}

/**
 * The share of a standard normal at or below x, to 14 digits behind the point.
 * Source: J. F. Hart (1968), Computer Approximations, in the form of G. West (2005), Better approximations to cumulative
 * normal functions.
 */
export function normalCdf(x: number): number {
  const far = Math.abs(x);
  const tail = far > 37 ? 0 : Math.exp((-far * far) / 2) * (far < SPLIT ? near(far) : beyond(far));
  return x > 0 ? 1 - tail : tail;
}

export const SPLIT = 5 * Math.SQRT2;

const near = (x: number): number => polynomial(CDF_ABOVE, x) / polynomial(CDF_BELOW, x);

/** A continued fraction. */
const beyond = (x: number): number => 1 / ((x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))) * Math.sqrt(2 * Math.PI));

export const CDF_ABOVE = [
  0.0352624965998911, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931,
  220.206867912376,
];
export const CDF_BELOW = [
  0.0883883476483184, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831,
  793.826512519948, 440.413735824752,
];

/**
 * The value that a share p of a standard normal stays below, 0 < p < 1, to 15 digits.
 * Source: M. J. Wichura (1988), Algorithm AS 241: The percentage points of the normal distribution, Applied Statistics 37(3).
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(MIDDLE.above, r)) / polynomial(MIDDLE.below, r);
  }
  const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
  const [{ above, below }, from] = r <= 5 ? [SIDE, 1.6] : [TAIL, 5];
  return (Math.sign(q) * polynomial(above, r - from)) / polynomial(below, r - from);
}

/** The normal distribution of a mean and a standard deviation. Errors: a deviation that is not above 0. */
export function normal(mean: number, deviation: number): Distribution {
  checkedNumbers({ mean, deviation });
  checkedPositive("deviation", deviation);
  return continuous(mean, {
    quantile: (p) => mean + deviation * normalQuantile(p),
    cdf: (x) => normalCdf((x - mean) / deviation),
  });
}

export const MIDDLE = {
  above: [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665,
  ],
  below: [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1,
  ],
};
export const SIDE = {
  above: [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  below: [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
};
export const TAIL = {
  above: [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
    1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  below: [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
    0.1369298809227358, 0.599832206555888, 1,
  ],
};
