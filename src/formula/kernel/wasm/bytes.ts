/** WebAssembly's binary format: https://webassembly.github.io/spec/core/binary/ */
export type Bytes = number[];

/** Adds a whole number of at least 0, in as few bytes as it needs (LEB128). */
export function putUnsigned(to: Bytes, value: number): void {
  let rest = value;
  while (rest > 127) {
    to.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  to.push(rest);
}

/** Adds a whole number of 32 bits with its sign. */
export function putSigned(to: Bytes, value: number): void {
  let rest = value | 0;
  while (rest < -64 || rest > 63) {
    to.push((rest & 127) + 128);
    rest >>= 7;
  }
  to.push(rest & 127);
}

export function unsigned(value: number): Bytes {
  const bytes: Bytes = [];
  putUnsigned(bytes, value);
  return bytes;
}

export function signed(value: number): Bytes {
  const bytes: Bytes = [];
  putSigned(bytes, value);
  return bytes;
}

const number = new DataView(new ArrayBuffer(8));
const eight = new Uint8Array(number.buffer);

/** A number as it lies in memory. */
export const float = (value: number): Bytes => {
  number.setFloat64(0, value, true);
  return [...eight];
};

export const text = (word: string): Bytes => sized(Array.from(word, (letter) => letter.charCodeAt(0)));

export const sized = (bytes: Bytes): Bytes => together(unsigned(bytes.length), [bytes]);

export const list = (items: readonly Bytes[]): Bytes => together(unsigned(items.length), items);

export function section(id: number, items: readonly Bytes[]): Bytes {
  if (items.length === 0) return [];
  const count = unsigned(items.length);
  const size = items.reduce((sum, { length }) => sum + length, count.length);
  return together([id, ...unsigned(size), ...count], items);
}

/** Some bytes, then others: one by one, for of tens of thousands every other way is slow. */
function together(begin: Bytes, items: readonly Bytes[]): Bytes {
  for (const item of items) for (const byte of item) begin.push(byte);
  return begin;
}

/** Types of values, and of a function by what it takes and gives. */
export const I32 = 0x7f;
export const F64 = 0x7c;
export const V128 = 0x7b;
export const functionType = (takes: Bytes, gives: Bytes): Bytes => [
  0x60,
  ...unsigned(takes.length),
  ...takes,
  ...unsigned(gives.length),
  ...gives,
];

/** Instructions on one number, or on none. */
export const op = {
  loop: 0x03,
  when: 0x04,
  end: 0x0b,
  branchIf: 0x0d,
  give: 0x0f,
  call: 0x10,
  drop: 0x1a,
  choose: 0x1b,
  get: 0x20,
  set: 0x21,
  tee: 0x22,
  loadI32: 0x28,
  loadF64: 0x2b,
  storeF64: 0x39,
  i32: 0x41,
  f64: 0x44,
  not: 0x45,
  equal: 0x46,
  unequal: 0x47,
  /** Of numbers without a sign. */
  below: 0x49,
  leadingZeros: 0x67,
  lastZeros: 0x68,
  add: 0x6a,
  subtract: 0x6b,
  multiply: 0x6c,
  and: 0x71,
  or: 0x72,
  xor: 0x73,
  shiftRight: 0x76,
  equalF64: 0x61,
  lessF64: 0x63,
  atLeastF64: 0x66,
  absF64: 0x99,
  floorF64: 0x9c,
  addF64: 0xa0,
  subtractF64: 0xa1,
  multiplyF64: 0xa2,
  /** A whole number of 32 bits as one of 64. */
  longer: 0xac,
  fromWhole: 0xb7,
  saturated: [0xfc, 0x02],
} as const;

/** A block that leaves nothing behind. */
export const EMPTY = 0x40;

/** Instructions on two numbers at once, behind the prefix 0xfd. */
export const simd = {
  load: 0,
  loadSplat: 10,
  store: 11,
  constant: 12,
  splatWhole: 0x11,
  splatLong: 0x12,
  splat: 0x14,
  lane: 0x21,
  replaceLane: 0x22,
  "=": 0x47,
  "<>": 0x48,
  "<": 0x49,
  ">": 0x4a,
  "<=": 0x4b,
  ">=": 0x4c,
  not: 0x4d,
  and: 0x4e,
  andNot: 0x4f,
  or: 0x50,
  xor: 0x51,
  select: 0x52,
  /** Two whole numbers of 32 bits from memory. */
  loadHalf: 0x5d,
  truncate: 0x7a,
  /** Of two whole numbers of 64 bits: whether both are not 0; the two of 32 bits as such; shifted to the left; added. */
  allLong: 0xc3,
  longer: 0xc7,
  shiftLong: 0xcb,
  addLong: 0xce,
  abs: 0xec,
  negate: 0xed,
  root: 0xef,
  "+": 0xf0,
  "-": 0xf1,
  "*": 0xf2,
  "/": 0xf3,
  /** NaN if either is; the pseudo ones let NaN through only as the first of the two, and are one instruction of the machine. */
  MIN: 0xf4,
  MAX: 0xf5,
  pseudoMIN: 0xf6,
  pseudoMAX: 0xf7,
  /** Two numbers as whole ones of 32 bits; and back, of whole ones without a sign. */
  toWhole: 0xfc,
  fromUnsigned: 0xff,
} as const;

export const wide = (instruction: number): Bytes => [0xfd, ...unsigned(instruction)];
