import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  bar: { display: "block", flexShrink: 0 },
  axis: { stroke: tokens.colorNeutralStroke1, "@media (forced-colors: active)": { stroke: "GrayText" } },
  gain: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
  loss: { fill: tokens.colorPaletteDarkOrangeForeground1, "@media (forced-colors: active)": { fill: "CanvasText" } },
});

const WIDTH = 72;
const HEIGHT = 12;

/** What the bars of a tree reach over: from the least to the greatest, nil among them. */
export interface Reaches {
  readonly least: number;
  readonly greatest: number;
}

/** The axis of bars with these values. */
export const reachesOf = (values: readonly number[]): Reaches => ({
  least: Math.min(0, ...values),
  greatest: Math.max(0, ...values),
});

/** Where a bar begins and how long it is, as shares of the width, and where nil is: the same for all bars of an axis. */
export function placed(value: number, { least, greatest }: Reaches): { from: number; length: number; nil: number } {
  const width = greatest - least;
  const at = (of: number) => (Math.min(greatest, Math.max(least, of)) - least) / width;
  const [nil, end] = [at(0), at(value)];
  return { from: Math.min(nil, end), length: Math.abs(end - nil), nil };
}

/** A bar from the line of nil, which all bars share: to the right what adds, to the left what takes away. */
export function Bar({ value, reaches }: { value: number; reaches: Reaches }) {
  const styles = useStyles();
  const { from, length, nil } = placed(value, reaches);
  const inner = WIDTH - 2;
  const middle = 1 + nil * inner;
  return (
    <svg className={styles.bar} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <rect
        className={value < 0 ? styles.loss : styles.gain}
        x={1 + from * inner}
        y={2}
        width={Math.max(length * inner, 0.5)}
        height={HEIGHT - 4}
      />
      <line className={styles.axis} x1={middle} x2={middle} y1={0} y2={HEIGHT} />
    </svg>
  );
}
