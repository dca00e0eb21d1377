import type { World } from "../formulas/evaluate";
import type { CellPlace, ReadCell } from "../port";
import type { Ground } from "./state";

type Read = Promise<readonly (readonly ReadCell[])[] | undefined>;

/** What a formula at a place is computed from; cells that it names twice are read once. */
export function worldAt({ port, context }: Pick<Ground, "port" | "context">, from: CellPlace): World {
  const known = new Map<string, Read>();
  return {
    context,
    blank: port.platform() === "web" ? null : 0,
    read(cells) {
      const read = known.get(cells) ?? port.readCells(cells, from);
      known.set(cells, read);
      return read;
    },
  };
}
