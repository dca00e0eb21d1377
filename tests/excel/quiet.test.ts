/** Who follows the cells is told once all is written. */
import { expect, test, vi } from "vitest";
import { quietly, whenWritten } from "../../src/excel/quiet";

/** A write that lasts until it is ended. */
function write() {
  let end: (how?: Error) => void = () => {};
  const lasting = new Promise<void>((resolve, reject) => {
    end = (how) => (how === undefined ? resolve() : reject(how));
  });
  return { end, done: quietly(() => lasting) };
}

test("while nothing is written a listener is told at once, each time", () => {
  const tell = vi.fn();
  whenWritten(tell);
  whenWritten(tell);
  expect(tell).toHaveBeenCalledTimes(2);
});

test("of what happens while the add-in writes every listener is told once, behind it", async () => {
  const [one, other] = [vi.fn(), vi.fn()];
  const { end, done } = write();
  for (let k = 0; k < 3; k++) whenWritten(one);
  whenWritten(other);
  expect(one).not.toHaveBeenCalled();
  end();
  await done;
  expect(one).toHaveBeenCalledTimes(1);
  expect(other).toHaveBeenCalledTimes(1);
  whenWritten(one);
  expect(one).toHaveBeenCalledTimes(2);
});

test("a write within a write, or beside one: they are told behind the last", async () => {
  const tell = vi.fn();
  const outer = write();
  const inner = write();
  whenWritten(tell);
  inner.end();
  await inner.done;
  whenWritten(tell);
  expect(tell).not.toHaveBeenCalled();
  outer.end();
  await outer.done;
  expect(tell).toHaveBeenCalledTimes(1);
});

test("they are told as well where the write fails, and its answer is handed on", async () => {
  const tell = vi.fn();
  const { end, done } = write();
  whenWritten(tell);
  end(new Error("full"));
  await expect(done).rejects.toThrow("full");
  expect(tell).toHaveBeenCalledTimes(1);
  expect(await quietly(async () => 7)).toBe(7);
});
