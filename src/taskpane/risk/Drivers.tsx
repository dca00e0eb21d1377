import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { text } from "../../messages/text";
import type { Words } from "../../messages/words";
import { movedBy } from "../../model/inputs/pathFactorsOf";
import { RUST, STEEL } from "../../workbook/charts/colours";
import { said, spoken } from "../../workbook/spoken";
import { useInk, useShapes } from "../parts/charts/ink";
import { Hatch } from "../parts/charts/Swatch";
import { Numbers } from "../parts/NumbersTable";
import { inputLabel } from "../parts/said";
import type { Rows } from "../parts/useRows";
import type { RiskDrivers } from "../store/risk/state";
import { usePane, useSelected } from "../store/usePane";
import type { AskedLine } from "../store/whatIf/lines";
import { Figure } from "./pictures/Figure";
import { shareSaid } from "./said";

const useStyles = makeStyles({
  bars: { display: "flex", flexDirection: "column", gap: "2px", margin: 0, padding: 0, listStyleType: "none" },
  bar: {
    display: "block",
    width: "100%",
    padding: "2px 4px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  named: { display: "flex", justifyContent: "space-between", gap: "8px" },
  value: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  picture: { display: "block", marginTop: "2px", overflow: "visible" },
});

const HEIGHT = 10;
/** Bars that are drawn; all stand in the table. */
const SHOWN = 12;
/** Rows of the table: what decides less than these decides nothing. */
const LISTED = 40;

/** What decides a line, the strongest first; a bar opens its input. */
export function Drivers({ line, rows }: { line: AskedLine; rows: Rows }) {
  const drivers = useSelected((state) => state.risk.drivers);
  if (drivers?.line !== line.id) return null;
  return (
    <Figure title="pane.risk.drivers" about={text("pane.risk.drivers.about", { line: line.label })}>
      {drivers.drivers === undefined ? (
        <Spinner size="tiny" label={text("pane.risk.drivers.wait", { line: line.label })} />
      ) : (
        <Bars drivers={drivers.drivers} line={line} rows={rows} />
      )}
    </Figure>
  );
}

/** The input of a driver: of a path the one that moves. */
const inputOf = (key: string): string => movedBy(key) ?? key;

const driverSaid = (rows: Rows, key: string): Words =>
  movedBy(key) === undefined ? inputLabel(rows, key) : text("risk.inTime", { input: inputLabel(rows, inputOf(key)) });

interface BarsProps {
  readonly drivers: NonNullable<RiskDrivers["drivers"]>;
  readonly line: AskedLine;
  readonly rows: Rows;
}

function Bars({ drivers, line, rows }: BarsProps) {
  const styles = useStyles();
  const shapes = useShapes();
  const ink = useInk();
  const id = useId();
  const { opened } = usePane();
  const most = Math.max(...drivers.map(({ rankCorrelation }) => Math.abs(rankCorrelation)), 1e-9);
  const hasWorth = drivers.some(({ worth }) => worth !== undefined);
  return (
    <>
      <ul className={styles.bars} aria-label={text("pane.risk.drivers")}>
        {drivers.slice(0, SHOWN).map(({ key, rankCorrelation, firstOrder }) => {
          const width = (50 * Math.abs(rankCorrelation)) / most;
          const falls = rankCorrelation < 0;
          return (
            <li key={key}>
              <button type="button" className={styles.bar} onClick={() => opened.open({ id: inputOf(key) })}>
                <span className={styles.named}>
                  <span>{driverSaid(rows, key)}</span>
                  <span className={styles.value}>
                    {text("pane.risk.driver", {
                      rank: spoken("1", rankCorrelation).number,
                      share: shareSaid(firstOrder),
                    })}
                  </span>
                </span>
                <svg className={styles.picture} width="100%" height={HEIGHT} aria-hidden="true">
                  {falls && (
                    <defs>
                      <Hatch id={`${id}-${key}`} colour={ink(RUST)} />
                    </defs>
                  )}
                  <rect
                    className={falls ? shapes.hatch : shapes.filled}
                    x={`${falls ? 50 - width : 50}%`}
                    width={`${width}%`}
                    height={HEIGHT}
                    fill={falls ? `url(#${id}-${key})` : ink(STEEL)}
                    {...(falls && { stroke: ink(RUST) })}
                  />
                  <line className={shapes.axis} x1="50%" x2="50%" y1={-2} y2={HEIGHT + 2} />
                </svg>
              </button>
            </li>
          );
        })}
      </ul>
      <Numbers
        card="pane.risk.drivers"
        heads={[
          text("pane.asked.input"),
          text("pane.risk.rank"),
          text("pane.risk.firstOrder"),
          ...(hasWorth ? [text("pane.risk.worth")] : []),
        ]}
        rows={drivers.slice(0, LISTED).map(({ key, rankCorrelation, firstOrder, worth }) => ({
          key,
          name: driverSaid(rows, key),
          cells: [
            { said: spoken("1", rankCorrelation).number },
            { said: shareSaid(firstOrder) },
            ...(worth === undefined ? [] : [{ said: said(line.unit, worth) }]),
          ],
        }))}
      />
    </>
  );
}
