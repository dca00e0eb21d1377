import { Button, makeStyles, Radio, RadioGroup, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import { text } from "../../messages/text";
import { areaAddress, cellAddress } from "../../sheet/address";
import type { AssumptionRow } from "../../workbook/assumptionRow";
import { ASSUMPTIONS_TABLE } from "../../workbook/assumptionsTable";
import { Modal } from "../Modal";
import type { HostPort, OneSheet, Place, Survey } from "../port";
import { losses } from "./losses";
import { sheetToLoad } from "./sheet";
import { type Assumptions, reason } from "./useAssumptions";

const useStyles = makeStyles({
  findings: { minHeight: "72px", marginTop: "8px" },
  list: {
    maxHeight: "200px",
    overflowY: "auto",
    margin: "6px 0",
    padding: "6px 8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
  },
  loss: {
    padding: "3px 0",
    overflowWrap: "anywhere",
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  address: { fontWeight: tokens.fontWeightSemibold },
  key: { color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  lost: { fontWeight: tokens.fontWeightSemibold },
  failed: { color: tokens.colorPaletteRedForeground1 },
});

/** Cells of the list; more than these nobody reads. */
const LISTED = 100;

type Choice = "table" | "new" | "selected";

interface Option {
  readonly choice: Choice;
  readonly label: string;
  readonly plan: OneSheet;
  readonly place: Place;
  readonly table: string;
}

/** The places on offer: over the table if there is one, a new sheet, the selected cell. */
async function options(port: HostPort, assumptions: Assumptions): Promise<Option[]> {
  const { set, rows, sets, sheet, pending } = assumptions;
  const contents = pending?.reading ?? { values: new Map<string, number>(), texts: new Map<string, string>() };
  const chosen = sets.find(({ name }) => name === set) ?? { name: set, description: "" };
  const planAs = (table: string) => sheetToLoad(chosen, rows, sets, contents, table);
  const table = await port.freeTableName(ASSUMPTIONS_TABLE);
  const plan = planAs(table);
  const [{ name: title, tables: [planned] = [] } = { name: ASSUMPTIONS_TABLE }] = plan.sheets;
  const fresh = await port.newSheet(title);
  const selected = await port.selectedPlace();
  const offered: Option[] = [
    { choice: "new", label: text("pane.place.new", { sheet: fresh.sheet }), plan, place: fresh, table },
    {
      choice: "selected",
      label: text("pane.place.selected", {
        address: `${selected.sheet}!${cellAddress(selected.row, selected.column)}`,
      }),
      plan,
      place: selected,
      table,
    },
  ];
  if (sheet.state !== "present") return offered;
  const { area, sheet: name } = sheet.content;
  const row = area.row - (planned?.area.row ?? 0);
  const column = area.column - (planned?.area.column ?? 0);
  if (row < 0 || column < 0) return offered;
  const label = text("pane.place.table", { address: `${name}!${areaAddress(area)}` });
  const place = { sheet: name, create: false, row, column };
  return [{ choice: "table", label, plan: planAs(sheet.name), place, table: sheet.name }, ...offered];
}

interface Props {
  readonly port: HostPort;
  readonly assumptions: Assumptions;
  readonly onClose: () => void;
}

/** Asks where to write, shows what would be lost there, and writes only then. */
export function LoadDialog({ port, assumptions, onClose }: Props) {
  const styles = useStyles();
  const [offered, setOffered] = useState<readonly Option[]>([]);
  const [choice, setChoice] = useState<Choice>();
  const [found, setFound] = useState<Survey>();
  const [failed, setFailed] = useState<string>();
  const [writing, setWriting] = useState(false);
  const option = offered.find((one) => one.choice === choice);

  // the places are asked for once, when the dialog opens
  // biome-ignore lint/correctness/useExhaustiveDependencies: a later change of the sheet must not move the choice
  useEffect(() => {
    options(port, assumptions).then(
      (all) => {
        setOffered(all);
        setChoice(all[0]?.choice);
      },
      (error: unknown) => setFailed(reason(error)),
    );
  }, []);

  // the dialog opens before there is anything to choose
  const places = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (offered.length > 0) places.current?.querySelector<HTMLInputElement>("input:checked")?.focus();
  }, [offered]);

  useEffect(() => {
    if (option === undefined) return;
    let current = true;
    setFound(undefined);
    setFailed(undefined);
    port.survey(option.plan, option.place).then(
      (survey) => current && setFound(survey),
      (error: unknown) => current && setFailed(reason(error)),
    );
    return () => {
      current = false;
    };
  }, [port, option]);

  const write = async () => {
    if (option === undefined) return;
    setWriting(true);
    await assumptions.load(option.plan, option.place, option.table);
    onClose();
  };

  const count = found?.overwritten.length ?? 0;
  const file = assumptions.pending?.file;
  return (
    <Modal
      title={file === undefined ? text("pane.place.title") : text("pane.place.titleFile", { file })}
      onClose={() => !writing && onClose()}
      buttons={
        <>
          <Button appearance="secondary" disabled={writing} onClick={onClose}>
            {text("pane.cancel")}
          </Button>
          <Button appearance="primary" disabledFocusable={found === undefined || writing} onClick={() => void write()}>
            {writing
              ? text("pane.place.writing")
              : count > 0
                ? text("pane.place.overwrite", { count })
                : text("pane.place.write")}
          </Button>
        </>
      }
    >
      <div ref={places}>
        <RadioGroup
          aria-label={text("pane.place.where")}
          value={choice ?? ""}
          disabled={writing}
          onChange={(_, { value }) => setChoice(offered.find((one) => one.choice === value)?.choice)}
        >
          {offered.map(({ choice, label }) => (
            <Radio key={choice} value={choice} label={label} />
          ))}
        </RadioGroup>
      </div>
      <div className={styles.findings} aria-live="polite">
        {failed !== undefined && <p className={styles.failed}>{failed}</p>}
        {failed === undefined && found === undefined && <Spinner size="tiny" label={text("pane.place.looking")} />}
        {found !== undefined && option !== undefined && (
          <Findings survey={found} plan={option.plan} rows={assumptions.rows} />
        )}
        {option !== undefined && option.table !== ASSUMPTIONS_TABLE && option.choice !== "table" && (
          <p className={styles.quiet}>{text("pane.place.otherName", { table: option.table })}</p>
        )}
      </div>
    </Modal>
  );
}

function Findings({
  survey: { address, overwritten },
  plan,
  rows,
}: {
  survey: Survey;
  plan: OneSheet;
  rows: readonly AssumptionRow[];
}) {
  const styles = useStyles();
  const count = overwritten.length;
  const listed = useMemo(() => losses(plan, rows, overwritten.slice(0, LISTED)), [plan, rows, overwritten]);
  if (count === 0) return <p className={styles.quiet}>{text("pane.place.free", { address })}</p>;
  return (
    <>
      <p className={styles.lost}>{text(count === 1 ? "pane.place.lostOne" : "pane.place.lost", { count, address })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <ul className={styles.list} tabIndex={0} aria-label={text("pane.place.lostList")}>
        {listed.map(({ address, label, key, before, after }) => (
          <li key={address} className={styles.loss}>
            <span className={styles.address}>{address}</span> {label}{" "}
            {key !== "" && <span className={styles.key}>{key}</span>}
            <div>{text("pane.place.becomes", { before, after })}</div>
          </li>
        ))}
        {count > LISTED && <li>{text("pane.place.lostMore", { count: count - LISTED })}</li>}
      </ul>
      <p className={styles.quiet}>{text("pane.place.restorable")}</p>
    </>
  );
}
