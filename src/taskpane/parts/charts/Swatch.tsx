import { verbatim } from "../../../messages/words";
import type { Colour } from "../../../workbook/charts/colours";
import { dashOf, useInk, useShapes } from "./ink";

interface HatchProps {
  readonly id: string;
  readonly colour: string;
}

/** The fill of the second of a stack: told from the first without its colour. */
export function Hatch({ id, colour }: HatchProps) {
  const shapes = useShapes();
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className={shapes.ground} width="5" height="5" />
      <line className={shapes.hatch} y2="5" x1="1.5" x2="1.5" stroke={colour} strokeWidth="3" />
    </pattern>
  );
}

interface Props {
  readonly colour: Colour;
  readonly place: number;
  readonly dashed: boolean;
  readonly drawn: "line" | "area";
  /** Of the page: patterns are found by their id. */
  readonly id: string;
}

/** How a series is drawn, beside its name. */
export function Swatch({ colour, place, dashed, drawn, id }: Props) {
  const shapes = useShapes();
  const ink = useInk()(colour);
  return (
    <svg width="22" height="12" aria-hidden="true">
      {drawn === "line" ? (
        <line
          className={shapes.line}
          x1="1"
          x2="21"
          y1="6"
          y2="6"
          stroke={ink}
          strokeWidth="2"
          strokeDasharray={dashOf(place, dashed)}
        />
      ) : place === 0 ? (
        <rect className={shapes.filled} x="3" y="1" width="16" height="10" fill={ink} />
      ) : (
        <>
          <defs>
            <Hatch id={id} colour={ink} />
          </defs>
          <rect
            className={shapes.hatch}
            x="3"
            y="1"
            width="16"
            height="10"
            fill={verbatim(`url(#${id})`)}
            stroke={ink}
          />
        </>
      )}
    </svg>
  );
}
