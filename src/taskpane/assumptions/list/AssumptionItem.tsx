import { makeStyles, tokens } from "@fluentui/react-components";
import { memo, useId } from "react";
import { AssumptionLine } from "./AssumptionLine";
import { Details } from "./Details";
import type { Row } from "./filter";

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, listStyleType: "none" },
});

interface Props {
  readonly row: Row;
  readonly open: boolean;
  readonly onToggle: (key: string) => void;
}

/** One assumption: a line that opens to its value's field, its range, source and note. */
export const AssumptionItem = memo(function AssumptionItem({ row, open, onToggle }: Props) {
  const styles = useStyles();
  const details = useId();
  return (
    <li className={styles.item}>
      <AssumptionLine row={row} details={open ? details : undefined} onToggle={onToggle} />
      {open && <Details id={details} row={row} />}
    </li>
  );
});
