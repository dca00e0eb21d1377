import { expect, it } from "vitest";
import { outsidePort } from "../../../src/taskpane/outsidePort";
import { createPane } from "../../../src/taskpane/store/pane";
import { HOME } from "../../../src/taskpane/store/view";
import { tabs } from "../../../src/taskpane/tabList";
import { reference } from "../../../src/taskpane/table/catalogue";

it("is kept with the workbook: the colours, and that the first steps were seen", () => {
  const port = outsidePort();
  const first = createPane(port, reference);
  expect(first.store.getState().view).toMatchObject({ theme: "system", welcome: true });
  first.view.choose("dark");
  first.view.endWelcome();
  expect(createPane(port, reference).store.getState().view).toMatchObject({ theme: "dark", welcome: false });
});

it("shows the first steps in the tab that holds them", () => {
  const pane = createPane(outsidePort(), reference);
  pane.view.open("about");
  pane.view.showWelcome();
  expect(pane.store.getState().view).toMatchObject({ tab: HOME, welcome: true });
  expect(tabs.map(({ id }) => id)).toContain(HOME);
});

it("has tabs that each have a name of their own", () => {
  expect(new Set(tabs.map(({ id }) => id)).size).toBe(tabs.length);
});
