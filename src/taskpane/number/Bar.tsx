import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  bar: { display: "block", flexShrink: 0 },
  axis: { stroke: tokens.colorNeutralStroke1, "@media (forced-colors: active)": { stroke: "GrayText" } },
  gain: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
  loss: { fill: tokens.colorPaletteDarkOrangeForeground1, "@media (forced-colors: active)": { fill: "CanvasText" } },
});

const WIDTH = 56;
const HEIGHT = 12;

/** A bar from the middle: to the right what adds, to the left what takes away; the value stands beside it in words. */
export function Bar({ share }: { share: number }) {
  const styles = useStyles();
  const middle = WIDTH / 2;
  const length = Math.min(1, Math.abs(share)) * (middle - 1);
  return (
    <svg className={styles.bar} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <rect
        className={share < 0 ? styles.loss : styles.gain}
        x={share < 0 ? middle - length : middle}
        y={2}
        width={Math.max(length, 0.5)}
        height={HEIGHT - 4}
      />
      <line className={styles.axis} x1={middle} x2={middle} y1={0} y2={HEIGHT} />
    </svg>
  );
}
