import type { ComponentType } from "react";
import type { MessageId } from "../../messages/text";

/** A part of the pane with its own script, which is loaded when the tab is first opened. */
export interface Tab {
  readonly id: string;
  readonly title: MessageId;
  readonly icon: ComponentType;
  load(): Promise<ComponentType>;
}
