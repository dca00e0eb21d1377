import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { rowsBeyond, rowsLeftOpen } from "../../../workbook/assumptionRows";
import { shownValues } from "../../store/shown";
import { usePane, useSelected } from "../../store/usePane";
import { AssumptionList } from "./AssumptionList";
import { EVERYTHING, type Filter, filtered, narrowings, rowsOf } from "./filter";
import { Narrowing } from "./Narrowing";
import { useOpenRows } from "./useOpenRows";

/** The list of assumptions under its search and filters. */
export function Assumptions() {
  const { catalogue } = usePane();
  const rows = catalogue.rows(useSelected((state) => state.kept.set));
  const values = useSelected(shownValues);
  const [filter, setFilter] = useState<Filter>(EVERYTHING);
  const deferred = useDeferredValue(filter);

  const { leftOpen } = deferred;
  const all = useMemo(() => {
    const own = [...rowsBeyond(rows, values), ...(leftOpen ? rowsLeftOpen(rows, values) : [])];
    return rowsOf(rows, own, values);
  }, [rows, values, leftOpen]);
  const { open, staying, toggle, found } = useOpenRows();
  const passing = useMemo(() => filtered(all, deferred), [all, deferred]);
  const shown = useMemo(() => {
    const passes = new Set(passing);
    return all.filter((row) => passes.has(row) || staying.has(row.assumption.key));
  }, [all, passing, staying]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter finds anew, another value does not
  useEffect(() => found(passing.map(({ assumption }) => assumption.key)), [deferred]);
  const sections = useMemo(() => [...new Map(rows.map(({ section }) => [section.id, section])).values()], [rows]);
  return (
    <>
      <Narrowing filter={filter} sections={sections} onChange={setFilter} />
      <AssumptionList
        rows={shown}
        total={all.length}
        narrowed={filter.query.trim() !== "" || narrowings(filter) > 0}
        open={open}
        onToggle={toggle}
      />
    </>
  );
}
