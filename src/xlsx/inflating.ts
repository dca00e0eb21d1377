import { Unzip, UnzipInflate } from "fflate";

/** What a workbook may unpack to: a few hundred times what people's workbooks do. */
export const MOST_MEGABYTES = 256;
const MEGABYTE = 2 ** 20;
/** Packed bytes looked at in one go: they unpack to a thousand times as many at the most. */
const STEP = 16 * 1024;

class TooMuch extends Error {}

/**
 * Whether a zip archive unpacks to more than a machine should be asked to hold. It is unpacked step by step and thrown away,
 * for what an archive says of its own size need not be true. One that cannot be unpacked so is left to its reader.
 */
export function inflatesTooFar(bytes: Uint8Array, most: number = MOST_MEGABYTES * MEGABYTE): boolean {
  let total = 0;
  const unzip = new Unzip((file) => {
    file.ondata = (_, data) => {
      total += data?.length ?? 0;
      if (total > most) throw new TooMuch();
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += STEP)
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    return false;
  } catch (error) {
    return error instanceof TooMuch;
  }
}
