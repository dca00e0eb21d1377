import { Field, makeStyles, Select } from "@fluentui/react-components";
import { useMemo } from "react";
import { text } from "../../../messages/text";
import type { Words } from "../../../messages/words";
import type { Rows } from "../../parts/useRows";
import { usePane, useSelected } from "../../store/usePane";
import { comparedSides, sidesOf } from "../../store/whatIf/sides";
import type { Side } from "../../store/whatIf/state";
import { WhatIfCard } from "../card/WhatIfCard";
import { Compared } from "./Compared";

const useStyles = makeStyles({
  sides: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "6px", "> *": { minWidth: 0 } },
});

/** Two sets of assumptions side by side. */
export function CompareCard({ rows }: { rows: Rows }) {
  const found = useSelected((state) => state.whatIf.answers.compare.found);
  return <WhatIfCard card="compare" fields={<Sides />} answer={found && <Compared found={found} rows={rows} />} />;
}

function Sides() {
  const styles = useStyles();
  const pane = usePane();
  const sheet = useSelected((state) => state.sheet);
  const fields = useSelected((state) => state.whatIf.fields.compare);
  const sides = useMemo(() => sidesOf(pane, { sheet }), [pane, sheet]);
  const [from, to] = comparedSides(pane, { sheet }, fields);
  return (
    <div className={styles.sides}>
      <SideOf
        label={text("pane.whatIf.a")}
        sides={sides}
        chosen={from}
        onChoose={(name) => pane.whatIf.change("compare", { from: name })}
      />
      <SideOf
        label={text("pane.whatIf.b")}
        sides={sides}
        chosen={to}
        onChoose={(name) => pane.whatIf.change("compare", { to: name })}
      />
    </div>
  );
}

interface SideProps {
  readonly label: Words;
  readonly sides: readonly Side[];
  readonly chosen: Side;
  readonly onChoose: (name: string) => void;
}

function SideOf({ label, sides, chosen, onChoose }: SideProps) {
  return (
    <Field size="small" label={label}>
      <Select
        size="small"
        value={chosen.name}
        select={{ style: { minWidth: 0 } }}
        onChange={(_, { value }) => onChoose(value)}
      >
        {sides.map((side) => (
          <option key={side.name} value={side.name}>
            {side.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
