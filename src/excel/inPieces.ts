import type { Area } from "../workbook/plan";
import { pieces } from "./blocks";
import { codeOf, request } from "./run";

/** Cells in one request: far below Excel's limit of 5 MB on the web. */
const BLOCK = 20_000;

/** Cells in one array: larger ones office.js cuts itself, at the price of another question to the host. */
const ARRAY = 1_500;

/** Writes an area a piece at a time; a piece that Excel finds too large, and so has not written, is halved. */
export async function inPieces(context: Excel.RequestContext, whole: Area, put: (piece: Area) => void): Promise<void> {
  const write = async (piece: Area): Promise<void> => {
    try {
      await request(context, () => {
        for (const part of pieces(piece, ARRAY)) put(part);
      });
    } catch (error) {
      if (codeOf(error) !== "RequestPayloadSizeLimitExceeded" || piece.rows === 1) throw error;
      for (const half of pieces(piece, Math.ceil(piece.rows / 2) * piece.columns)) await write(half);
    }
  };
  for (const piece of pieces(whole, BLOCK)) await write(piece);
}
