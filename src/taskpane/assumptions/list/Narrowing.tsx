import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  SearchBox,
  Select,
  ToggleButton,
  tokens,
} from "@fluentui/react-components";
import { FilterRegular } from "@fluentui/react-icons/svg/filter";
import { useId, useState } from "react";
import { text } from "../../../messages/text";
import { verbatim } from "../../../messages/words";
import { SOURCE_KINDS } from "../../table/catalogue";
import { EVERYTHING, type Filter, narrowings, type Section } from "./filter";

const useStyles = makeStyles({
  line: { display: "flex", gap: "6px", padding: "8px 12px 4px" },
  search: { flexGrow: 1, minWidth: 0, maxWidth: "none" },
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    margin: "4px 12px",
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  group: { border: "none", margin: 0, padding: 0 },
  legend: { padding: 0, marginBottom: "2px" },
  kinds: { display: "flex", flexWrap: "wrap" },
});

interface Props {
  readonly filter: Filter;
  readonly sections: readonly Section[];
  readonly onChange: (filter: Filter) => void;
}

/** Search and filters. */
export function Narrowing({ filter, sections, onChange }: Props) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const panel = useId();
  const count = narrowings(filter);
  return (
    <search>
      <div className={styles.line}>
        <SearchBox
          className={styles.search}
          placeholder={text("pane.search")}
          aria-label={text("pane.search")}
          value={filter.query}
          onChange={(_, { value }) => onChange({ ...filter, query: value })}
        />
        <ToggleButton
          icon={<FilterRegular />}
          checked={open}
          aria-expanded={open}
          aria-controls={open ? panel : undefined}
          aria-label={count > 0 ? text("pane.filter.active", { count }) : text("pane.filter")}
          appearance={count > 0 ? "primary" : "secondary"}
          onClick={() => setOpen(!open)}
        >
          {count > 0 && verbatim(count)}
        </ToggleButton>
      </div>
      {open && <Panel id={panel} filter={filter} sections={sections} onChange={onChange} />}
    </search>
  );
}

function Panel({ id, filter, sections, onChange }: Props & { id: string }) {
  const styles = useStyles();
  const { kinds } = filter;
  const withKind = (kind: string, on: boolean) => (on ? [...kinds, kind] : kinds.filter((other) => other !== kind));
  return (
    <section id={id} className={styles.panel} aria-label={text("pane.filter.region")}>
      <Field label={text("pane.filter.section")} size="small">
        <Select
          size="small"
          value={filter.section}
          onChange={(_, { value }) => onChange({ ...filter, section: value })}
        >
          <option value="">{text("pane.filter.allSections")}</option>
          {sections.map(({ id: section, short }) => (
            <option key={section} value={section}>
              {short}
            </option>
          ))}
        </Select>
      </Field>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{text("pane.filter.kind")}</legend>
        <div className={styles.kinds}>
          {SOURCE_KINDS.map((kind) => (
            <Checkbox
              key={kind}
              size="medium"
              label={text(`pane.kind.${kind}`)}
              checked={kinds.includes(kind)}
              onChange={(_, { checked }) => onChange({ ...filter, kinds: withKind(kind, checked === true) })}
            />
          ))}
        </div>
      </fieldset>
      <div>
        <Checkbox
          label={text("pane.filter.changed")}
          checked={filter.changed}
          onChange={(_, { checked }) => onChange({ ...filter, changed: checked === true })}
        />
        <Checkbox
          label={text("pane.filter.outside")}
          checked={filter.outside}
          onChange={(_, { checked }) => onChange({ ...filter, outside: checked === true })}
        />
        <Checkbox
          label={text("pane.filter.leftOpen")}
          checked={filter.leftOpen}
          onChange={(_, { checked }) => onChange({ ...filter, leftOpen: checked === true })}
        />
      </div>
      <Button
        size="small"
        disabledFocusable={narrowings(filter) === 0}
        onClick={() => onChange({ ...EVERYTHING, query: filter.query })}
      >
        {text("pane.filter.clear")}
      </Button>
    </section>
  );
}
