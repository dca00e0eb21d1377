import { makeStyles, tokens } from "@fluentui/react-components";
import type { Colour } from "../../../workbook/charts/colours";
import { useSelected } from "../../store/usePane";
import { useTheme } from "../theme";

/** The colours of a chart on the ground of the pane. */
export function useInk(): (colour: Colour) => string {
  const { isDark } = useTheme(useSelected((state) => state.view.theme));
  return ({ onLight, onDark }) => (isDark ? onDark : onLight);
}

/** Lines are told apart by their dashes, too: on what happens the first one is whole, levels are broken each in its own way. */
export const dashOf = (place: number, dashed: boolean): string | undefined =>
  ["6 4", "2 3", "9 3 2 3", "1 2"][(dashed ? place : place - 1) % 4];

const FORCED = "@media (forced-colors: active)";

/** Where a person has colours of his own, shapes take these: SVG does not by itself. */
export const useShapes = makeStyles({
  text: { fill: tokens.colorNeutralForeground2, fontSize: "11px", [FORCED]: { fill: "CanvasText" } },
  axis: { stroke: tokens.colorNeutralStroke1, [FORCED]: { stroke: "CanvasText" } },
  grid: { stroke: tokens.colorNeutralStroke3, [FORCED]: { stroke: "GrayText" } },
  line: { fill: "none", [FORCED]: { stroke: "CanvasText" } },
  filled: { [FORCED]: { fill: "CanvasText" } },
  /** The second of a stack: hatched in its colour, on the ground of the pane. */
  ground: { fill: tokens.colorNeutralBackground1, [FORCED]: { fill: "Canvas" } },
  hatch: { [FORCED]: { stroke: "CanvasText" } },
  /** An area that lets what is behind it be seen: in a person's own colours its edge alone. */
  band: { [FORCED]: { fill: "none", stroke: "CanvasText" } },
  lost: { [FORCED]: { fill: "GrayText" } },
});
