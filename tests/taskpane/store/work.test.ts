import { expect, it } from "vitest";
import { verbatim } from "../../../src/messages/words";
import { HostFailure } from "../../../src/taskpane/port";
import { FakeWorkbook, paneOver, settled } from "../workbook";

it("does one thing after the other, and is busy until the last is done", async () => {
  const { work, store } = paneOver(new FakeWorkbook());
  const done: string[] = [];
  let finish = () => {};
  const first = work.inTurn(async () => {
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    done.push("first");
  });
  const second = work.inTurn(async () => void done.push("second"));
  await settled();
  expect([done, store.getState().work.busy]).toEqual([[], true]);
  finish();
  await Promise.all([first, second]);
  expect(done).toEqual(["first", "second"]);
  expect(store.getState().work.busy).toBe(false);
});

it("goes on after a failure, which is told to the one who asked", async () => {
  const { work } = paneOver(new FakeWorkbook());
  await expect(work.inTurn(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await work.inTurn(async () => 2)).toBe(2);
});

it("says what came of an attempt, in the words of the catalog where it failed", async () => {
  const { work, store } = paneOver(new FakeWorkbook());
  await work.attempt(async () => ({ intent: "success", text: verbatim("done") }));
  expect(store.getState().work.notice).toEqual({ intent: "success", text: verbatim("done") });
  await work.attempt(() => Promise.reject(new HostFailure("pane.host.protected")));
  expect(store.getState().work.notice?.text).toContain("unprotect");
  await work.attempt(async () => undefined);
  expect(store.getState().work.notice).toBeUndefined();
});
