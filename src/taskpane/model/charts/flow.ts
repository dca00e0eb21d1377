import type { Step } from "../../../workbook/charts/chart";

/** A step with its shapes, as paths of SVG. */
export interface DrawnStep {
  readonly label: Step["label"];
  readonly does: Step["does"];
  readonly value: number;
  readonly height: number;
  /** What goes on. */
  readonly trunk: string;
  /** What leaves or joins, with the head of an arrow. */
  readonly branch: string | undefined;
}

/** The broadest of the flow, and the picture of it, in pixels. */
const BROADEST = 64;
export const FLOW_WIDTH = 110;
/** Room for a name and a number below each other. */
const ROW = 40;
const HEAD = 7;

/** Below this share of the broadest nothing would be seen. */
const SEEN = 1e-4;

/** Steps from above to below: a trunk as broad as what stands, branches as broad as what leaves or joins. */
export function drawnSteps(
  steps: readonly { readonly label: Step["label"]; readonly does: Step["does"]; readonly value: number }[],
): readonly DrawnStep[] {
  const most = Math.max(0, ...steps.map(({ value }) => value));
  const shown = steps.filter(({ value }) => value > SEEN * most);
  const broad = (value: number) => (value / most) * BROADEST;
  let [top, goes] = [0, 0];
  return shown.map(({ label, does, value }) => {
    const breadth = broad(value);
    const before = goes;
    if (does === "stands") goes = breadth;
    else goes = Math.max(0, before + (does === "joins" ? breadth : -breadth));
    const height = does === "stands" ? ROW : Math.max(ROW, breadth + 2 * HEAD);
    const bottom = top + height;
    const edge = Math.min(before, goes);
    const step = {
      label,
      does,
      value,
      height,
      trunk: band(does === "stands" ? goes : edge, top, bottom),
      branch: does === "stands" ? undefined : branch(does, edge, breadth, top, bottom),
    };
    top = bottom;
    return step;
  });
}

const band = (breadth: number, top: number, bottom: number): string => `M0 ${top}H${breadth}V${bottom}H0Z`;

/** A band that turns from the trunk's edge at the top to the right, or from the right to its edge at the bottom. */
function branch(does: "joins" | "leaves", edge: number, breadth: number, top: number, bottom: number): string {
  const end = FLOW_WIDTH - HEAD;
  const [inner, outer] = [edge, edge + breadth];
  const middle = (top + bottom) / 2;
  const [upper, lower] = [middle - breadth / 2, middle + breadth / 2];
  const head = HEAD / 2;
  if (does === "leaves")
    return [
      `M${inner} ${top}H${outer}`,
      `Q${outer} ${upper} ${Math.max(outer, end)} ${upper}`,
      `V${upper - head}L${end + HEAD} ${middle}L${Math.max(outer, end)} ${lower + head}V${lower}`,
      `Q${inner} ${lower} ${inner} ${top}Z`,
    ].join("");
  return `M${inner} ${bottom}H${outer}Q${outer} ${lower} ${end} ${lower}V${upper}Q${inner} ${upper} ${inner} ${bottom}Z`;
}
