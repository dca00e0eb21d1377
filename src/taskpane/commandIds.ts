/** What the ribbon asks of the pane: the names under which the manifest knows it. */
export const COMMANDS = ["newModel", "unfold", "number"] as const;
export type Command = (typeof COMMANDS)[number];
