/** Whether a file begins as packed files do, .xlsx among them. */
export const isPacked = ([first, second, third, fourth]: Uint8Array): boolean =>
  first === 0x50 && second === 0x4b && third === 3 && fourth === 4;
