/** The name of the open workbook, in the bar and in the window's title, with a mark while it holds what no file does. */
import { text } from "../../messages/text";
import { element } from "./elements";

export class Unsaved {
  readonly shown = element("span", { id: "bar-file" });
  private name = "";
  private changed = false;

  /** `typing`: whether a cell is being edited, which no command has written yet. */
  constructor(private readonly typing: () => boolean) {
    window.addEventListener("beforeunload", (event) => {
      if (this.any) event.preventDefault(); // the browser asks, in its own words
    });
    this.show();
  }

  get any(): boolean {
    return this.changed || this.typing();
  }
  /** Another workbook is open, or this one is saved. */
  kept(name: string): void {
    this.name = name;
    this.changed = false;
    this.show();
  }
  mark(): void {
    if (this.changed) return;
    this.changed = true;
    this.show();
  }

  private show(): void {
    const { name } = this;
    const file = this.changed ? text("workbench.file.unsaved", { name }) : name;
    const title = text("workbench.title");
    this.shown.textContent = file;
    this.shown.title = file;
    document.title = name === "" ? title : text("workbench.title.file", { file, title });
  }
}
