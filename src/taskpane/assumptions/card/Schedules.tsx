import { Button } from "@fluentui/react-components";
import { text } from "../../../messages/text";
import { keyOf } from "../../../model/inputs/keys";
import type { Table } from "../../store/state";
import { usePane, useSelected } from "../../store/usePane";

/** Values by year from the table's rows to a sheet with years across, and from such a table back. */
export function Schedules({ table: { reading, values } }: { table: Table }) {
  const { schedules } = usePane();
  const busy = useSelected((state) => state.work.busy);
  const pending = useSelected((state) => state.file !== undefined);
  if (pending) return null;
  if (reading.columns.years !== undefined)
    return (
      <Button size="small" disabledFocusable={busy} onClick={() => void schedules.take()}>
        {text("pane.schedules.take")}
      </Button>
    );
  const hasSteps = [...values.keys()].some((key) => keyOf(key)?.step !== undefined);
  if (!hasSteps) return null;
  return (
    <Button size="small" disabledFocusable={busy} onClick={() => void schedules.lay()}>
      {text("pane.schedules.lay")}
    </Button>
  );
}
