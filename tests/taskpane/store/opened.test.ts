import { expect, it } from "vitest";
import { outsidePort } from "../../../src/taskpane/outsidePort";
import { NUMBER } from "../../../src/taskpane/store/opened";
import { createPane } from "../../../src/taskpane/store/pane";
import { reference } from "../../../src/taskpane/table/catalogue";

it("opens a number in the tab that takes it apart, until it is closed", () => {
  const pane = createPane(outsidePort(), reference);
  expect(pane.store.getState().opened).toBeUndefined();
  pane.opened.open({ id: "returns.npv" });
  expect(pane.store.getState()).toMatchObject({ opened: { id: "returns.npv" }, view: { tab: NUMBER } });
  pane.opened.open({ id: "cash.flow", year: 2035 });
  expect(pane.store.getState().opened).toEqual({ id: "cash.flow", year: 2035 });
  pane.opened.close();
  expect(pane.store.getState()).toMatchObject({ opened: undefined, view: { tab: NUMBER } });
});
