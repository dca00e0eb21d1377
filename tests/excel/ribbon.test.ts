/** A press on a button of the ribbon: the pane is shown and asked, and Excel is told that it is done. */
import { expect, test } from "vitest";
import { answerRibbon, type RibbonHost } from "../../src/excel/ribbon";
import { COMMANDS, type Command } from "../../src/taskpane/commandIds";

type Press = Parameters<NonNullable<RibbonHost["actions"]>["associate"]>[1];

/** The buttons over a pane, and what happens in order. */
function ribbon(pane: (asked: Command) => Promise<void>, shown: Promise<void> = Promise.resolve()) {
  const happened: string[] = [];
  const buttons = new Map<Command, Press>();
  answerRibbon(
    {
      actions: { associate: (name, press) => buttons.set(name, press) },
      addin: {
        showAsTaskpane: () => {
          happened.push("shown");
          return shown;
        },
      },
    },
    async () => {
      happened.push("wanted");
      return async (asked) => {
        happened.push(asked);
        await pane(asked);
      };
    },
  );
  const press = (name: Command) => buttons.get(name)?.({ completed: () => happened.push("completed") });
  return { press, happened, names: [...buttons.keys()] };
}

test("every command has its button", () => {
  expect(ribbon(async () => {}).names).toEqual([...COMMANDS]);
});

test.each(COMMANDS)("%s: the pane is wanted at once, shown, asked; then Excel is told", async (name) => {
  const { press, happened } = ribbon(async () => {});
  await press(name);
  expect(happened).toEqual(["wanted", "shown", name, "completed"]);
});

test("Excel is told as well where the pane fails, or cannot be shown", async () => {
  const failing = ribbon(async () => {
    throw new Error("no");
  });
  await expect(failing.press("unfold")).rejects.toThrow("no");
  expect(failing.happened.at(-1)).toBe("completed");
  const unseen = ribbon(async () => {}, Promise.reject(new Error("unseen")));
  await expect(unseen.press("unfold")).rejects.toThrow("unseen");
  expect(unseen.happened).toEqual(["wanted", "shown", "completed"]);
});

test("a host without a ribbon has nothing to answer", () => {
  expect(() => answerRibbon({ addin: { showAsTaskpane: async () => {} } }, async () => async () => {})).not.toThrow();
});
