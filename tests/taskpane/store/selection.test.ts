import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { HostPort, SelectedCell } from "../../../src/taskpane/port";
import { createPane } from "../../../src/taskpane/store/pane";
import { SELECTION_REST } from "../../../src/taskpane/store/selection";
import { reference } from "../../../src/taskpane/table/catalogue";
import { FakeWorkbook } from "../workbook";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const cell = (formula: string, error?: string): SelectedCell => {
  const place = { sheet: "S", row: 0, column: 0, value: null, ...(error !== undefined && { error }) };
  return {
    cell: { ...place, formula },
    formula: { ...place, formula, spill: { row: 0, column: 0, rows: 1, columns: 1 } },
  };
};

/** A pane beside a workbook in which one cell is selected. */
function beside(selected: () => SelectedCell) {
  const listeners = new Set<() => void>();
  const asked = vi.fn(async () => selected());
  const port: HostPort = {
    ...new FakeWorkbook().port(),
    selectedCell: asked,
    readCells: async () => undefined,
    onSelect: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const pane = createPane(port, reference);
  const stop = pane.start(new EventTarget());
  const move = () => {
    for (const listener of listeners) listener();
  };
  const rest = (times = 1) => vi.advanceTimersByTimeAsync(times * SELECTION_REST + 1);
  return { pane, stop, move, rest, asked };
}

test("the selected cell is read while its tab is open, once for a burst of moves, and not after the end", async () => {
  const { pane, stop, move, rest, asked } = beside(() => cell("=IRON.PELLET_GRADE(0.67)"));
  move();
  await rest();
  expect(asked).not.toHaveBeenCalled();
  pane.view.open("number");
  await rest();
  move();
  move();
  await rest();
  expect(asked).toHaveBeenCalledTimes(2);
  expect(pane.store.getState().selection).toMatchObject({ state: "read", selected: { told: [{ kind: "value" }] } });
  stop();
  move();
  await rest();
  expect(asked).toHaveBeenCalledTimes(2);
});

test("a cell that waits for its result is read again until it has one", async () => {
  let error: string | undefined = "#BUSY!";
  const { pane, stop, rest, asked } = beside(() => cell("=IRON.PELLET_GRADE(0.67)", error));
  pane.view.open("number");
  await rest(8);
  expect(asked.mock.calls.length).toBeGreaterThan(1);
  error = undefined;
  await rest(12);
  const { length } = asked.mock.calls;
  await rest(30);
  expect(asked).toHaveBeenCalledTimes(length);
  stop();
});

test("what is said of a cell that is no longer selected does not come over what is", async () => {
  const answers: ((selected: SelectedCell) => void)[] = [];
  const { pane, stop } = beside(() => cell("=1"));
  const port = { ...pane.port, selectedCell: () => new Promise<SelectedCell>((resolve) => answers.push(resolve)) };
  const late = createPane(port, reference);
  const first = late.selection.read();
  const second = late.selection.read();
  answers[1]?.(cell("=IRON.PELLET_GRADE(0.6)"));
  await second;
  answers[0]?.(cell("=SUM(1)"));
  await first;
  expect(late.store.getState().selection).toMatchObject({ selected: { cell: { formula: "=IRON.PELLET_GRADE(0.6)" } } });
  stop();
});

test("a host that cannot tell says why", async () => {
  const { pane, stop } = beside(() => {
    throw new Error("no selection");
  });
  await pane.selection.read();
  expect(pane.store.getState().selection).toEqual({ state: "failed", why: "no selection" });
  stop();
});
