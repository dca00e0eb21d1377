import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { text } from "../../messages/text";
import { verbatim, type Words } from "../../messages/words";
import { Bar, type Reaches, reachesOf } from "./Bar";
import { Behind } from "./Behind";
import { branchesOf, type Node, openAtFirst } from "./nodes";
import { fullOf, spokenOf } from "./numbers";
import { useExplained } from "./useExplained";

const useStyles = makeStyles({
  list: { margin: 0 },
  inner: { padding: "0 0 0 10px" },
  row: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "4px",
    alignItems: "center",
    padding: "3px 2px",
    minHeight: "24px",
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    position: "relative",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  detail: { ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" } },
  // read by screen readers only: all digits
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
  },
  chevron: { flexShrink: 0, width: "16px" },
  // a label that has no room beside its number stands above it
  label: { flex: "1 1 88px", minWidth: "88px" },
  figure: {
    marginInlineStart: "auto",
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "flex-end",
    alignItems: "center",
    gap: "4px",
  },
  value: { fontVariantNumeric: "tabular-nums", textAlign: "right" },
  quiet: { color: tokens.colorNeutralForeground2 },
  why: { margin: 0, color: tokens.colorPaletteRedForeground1 },
});

interface Props {
  readonly label: Words;
  readonly roots: readonly Node[];
}

/** The item that has or may have the focus, and those in sight, in their order. */
const itemsOf = (tree: HTMLElement): HTMLElement[] => [...tree.querySelectorAll<HTMLElement>("[role=treeitem]")];

const levelOf = (item: HTMLElement | undefined): number => Number(item?.getAttribute("aria-level"));

/** The item that another stands in: the last before it that is nearer to the top. */
const above = (items: readonly HTMLElement[], place: number): HTMLElement | undefined =>
  items.slice(0, place).findLast((item) => levelOf(item) < levelOf(items[place]));

/** What a number is made of, opened level by level down to the sources: one stop of the tab key, arrows within. */
export function Tree({ label, roots }: Props) {
  const styles = useStyles();
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const first = useMemo(() => openAtFirst(roots), [roots]);
  const [at, setAt] = useState<string>();
  const tree = useRef<HTMLDivElement>(null);
  const reaches = useMemo(() => reachesOf(addendsOf(roots)), [roots]);
  const isOpen = (key: string): boolean => toggled.get(key) ?? first.has(key);
  const open = (key: string, on: boolean) => setToggled(new Map([...toggled, [key, on]]));

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const item = event.target instanceof HTMLElement ? event.target : undefined;
    if (tree.current === null || item?.getAttribute("role") !== "treeitem" || event.altKey) return;
    const items = itemsOf(tree.current);
    const place = items.indexOf(item);
    const key = item.dataset.key ?? "";
    const expanded = item.getAttribute("aria-expanded");
    const go = (to: HTMLElement | undefined | null) => to?.focus();
    if (event.key === "ArrowDown") go(items[place + 1]);
    else if (event.key === "ArrowUp") go(items[place - 1]);
    else if (event.key === "Home") go(items[0]);
    else if (event.key === "End") go(items.at(-1));
    else if (event.key === "ArrowRight") expanded === "false" ? open(key, true) : go(items[place + 1]);
    else if (event.key === "ArrowLeft") expanded === "true" ? open(key, false) : go(above(items, place));
    else if ((event.key === "Enter" || event.key === " ") && expanded !== null) open(key, expanded === "false");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const stop = at ?? roots[0]?.key;
  const shared = { isOpen, open, stop, onFocus: setAt, reaches };
  return (
    <div ref={tree} role="tree" aria-label={label} className={styles.list} onKeyDown={onKeyDown}>
      {roots.map((node) => (
        <Item key={node.key} node={node} level={1} shared={shared} />
      ))}
    </div>
  );
}

interface Shared {
  readonly isOpen: (key: string) => boolean;
  readonly open: (key: string, on: boolean) => void;
  /** The item that the tab key stops at. */
  readonly stop: string | undefined;
  readonly onFocus: (key: string) => void;
  /** What the bars reach over. */
  readonly reaches: Reaches;
}

const REACHES = {
  earlier: "number.reach.earlier",
  later: "number.reach.later",
  whole: "number.reach.whole",
} as const;

function Item({ node, level, shared }: { node: Node; level: number; shared: Shared }) {
  const styles = useStyles();
  const { key, label, value, unit, number, nodes, isAddend, reach } = node;
  const { least, greatest } = shared.reaches;
  const opens = number !== undefined || nodes.length > 0;
  const open = opens && shared.isOpen(key);
  const how = reach === "earlier" || reach === "later" || reach === "whole" ? text(REACHES[reach]) : undefined;
  const Chevron = open ? ChevronDownRegular : ChevronRightRegular;
  const full = fullOf(value, unit);
  return (
    <>
      <div
        role="treeitem"
        className={styles.row}
        data-key={key}
        aria-level={level}
        {...(opens && { "aria-expanded": open })}
        tabIndex={shared.stop === key ? 0 : -1}
        onFocus={() => shared.onFocus(key)}
        onClick={() => opens && shared.open(key, !open)}
        // the keys are those of the tree around it
        onKeyDown={() => {}}
      >
        <span className={styles.chevron} aria-hidden="true">
          {opens && <Chevron />}
        </span>
        <span className={styles.label}>
          {label}
          {number?.year !== undefined && <span className={styles.quiet}>{verbatim(` ${number.year}`)}</span>}
          {how !== undefined && <span className={styles.quiet}>{verbatim(` ${how}`)}</span>}
        </span>
        <span className={styles.figure}>
          <span className={styles.value} title={full}>
            {spokenOf(value, unit)}
          </span>
          {/* last in its row, so that all of them stand below one another */}
          {isAddend && typeof value === "number" && greatest > least && <Bar value={value} reaches={shared.reaches} />}
          <span className={styles.unseen}>{full}</span>
        </span>
      </div>
      {open && <Branch node={node} level={level} shared={shared} />}
    </>
  );
}

/** What stands below an open item: what is known already, else what is told of it once it is asked for. */
function Branch({ node, level, shared }: { node: Node; level: number; shared: Shared }) {
  const styles = useStyles();
  const { told, why } = useExplained(node.nodes.length > 0 ? undefined : node.number);
  const below = useMemo(() => {
    if (node.nodes.length > 0 || told === undefined) return node.nodes;
    return branchesOf(told, node.key);
  }, [node, told]);
  const inner = { ...shared, reaches: told === undefined ? shared.reaches : reachesOf(addendsOf(below)) };
  const detail = `${node.key}?`;
  const isWaiting = node.nodes.length === 0 && told === undefined && why === undefined;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of tree items has no element of its own
    <div role="group" className={styles.inner}>
      {(isWaiting || why !== undefined || told !== undefined) && (
        <div
          role="treeitem"
          className={styles.detail}
          data-key={detail}
          aria-level={level + 1}
          tabIndex={shared.stop === detail ? 0 : -1}
          onFocus={({ target, currentTarget }) => target === currentTarget && shared.onFocus(detail)}
        >
          {isWaiting && <Spinner size="tiny" label={text("number.opening")} />}
          {why !== undefined && <p className={styles.why}>{why}</p>}
          {told !== undefined && <Behind told={told} />}
        </div>
      )}
      {below.map((inside) => (
        <Item key={inside.key} node={inside} level={level + 1} shared={inner} />
      ))}
    </div>
  );
}

/** All that adds up to something, at any level that is known. */
const addendsOf = (nodes: readonly Node[]): readonly number[] =>
  nodes.flatMap(({ value, isAddend, nodes: inner }) => [
    ...(isAddend && typeof value === "number" ? [value] : []),
    ...addendsOf(inner),
  ]);
