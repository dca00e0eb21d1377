import { COMMANDS, type Command } from "../taskpane/commandIds";

/** What the ribbon needs of office.js; a host without a ribbon has no actions. */
export interface RibbonHost {
  readonly actions?: { associate(name: Command, press: (event: { completed(): void }) => Promise<void>): void };
  readonly addin: { showAsTaskpane(): Promise<void> };
}

/** The buttons of the ribbon: what they lead to is said in the pane. Excel waits for each to be told that it is done. */
export function answerRibbon({ actions, addin }: RibbonHost, pane: () => Promise<(asked: Command) => Promise<void>>) {
  for (const asked of COMMANDS)
    actions?.associate(asked, async (event) => {
      try {
        const asking = pane();
        await addin.showAsTaskpane();
        await (await asking)(asked);
      } finally {
        event.completed();
      }
    });
}
