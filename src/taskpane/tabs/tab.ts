import type { ComponentType } from "react";
import type { PlainId } from "../../messages/message";

/** A part of the pane with its own script, which is loaded when the tab is first opened. */
export interface Tab {
  readonly id: string;
  readonly title: PlainId;
  readonly icon: ComponentType;
  load(): Promise<ComponentType>;
}
