import { makeStyles, tokens } from "@fluentui/react-components";
import type { Explained } from "../../analysis/explanation/explained";
import { text } from "../../messages/text";
import { useSelected } from "../store/usePane";
import { fullOf } from "./numbers";

const useStyles = makeStyles({ line: { margin: 0, color: tokens.colorNeutralForeground2 } });

/** As far as the native rows of a workbook agree with the engine. */
const TOLERANCE = 1e-9;

/** What the cell shows beside the engine's number: a native row ties out, a function may make something else of it. */
export function Ties({ told: { value, unit } }: { told: Explained }) {
  const styles = useStyles();
  const { about, trail } = useSelected((state) => state.number);
  if (trail.length > 0 || about?.state !== "read" || typeof value !== "number") return null;
  const { cell, formula, told } = about.selected;
  if (typeof cell.value !== "number") return null;
  const agrees = Math.abs(cell.value - value) <= TOLERANCE * Math.max(1, Math.abs(value));
  const shown = fullOf(cell.value, told.length > 0 ? "1" : unit);
  if (told.length > 0)
    return agrees ? null : <p className={styles.line}>{text("number.cellShows", { value: shown })}</p>;
  // a value that was typed is the input itself
  if (formula === undefined) return null;
  return (
    <p className={styles.line}>
      {agrees ? text("number.tiesOut") : text("number.tiesNot", { value: shown, engine: fullOf(value, unit) })}
    </p>
  );
}
