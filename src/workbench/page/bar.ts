/** The bar at the top: the product's name, the workbook's commands, and what is going on. */
import { text } from "../../messages/text";
import { byId, element } from "./elements";

export interface Commands {
  open(file: File): Promise<void>;
  save(): Promise<void>;
  reset(): Promise<void>;
}

export class Bar {
  private readonly status = element("span", { id: "status", role: "status" });
  private readonly buttons: HTMLButtonElement[] = [];

  constructor(commands: Commands, file: HTMLElement) {
    const bar = byId("bar", HTMLElement);
    const picker = element("input", { type: "file", accept: ".xlsx", hidden: "", id: "file" });
    picker.setAttribute("aria-label", text("workbench.open.hint"));
    picker.addEventListener("change", () => {
      const file = picker.files?.[0];
      if (file) void this.during(() => commands.open(file));
      picker.value = ""; // so that the same file can be opened again
    });
    bar.append(
      element("h1", { id: "bar-title" }, text("workbench.title")),
      this.button("open", () => picker.click()),
      this.button("save", () => void this.during(() => commands.save())),
      this.button("reset", () => void this.during(() => commands.reset())),
      picker,
      file,
      this.status,
    );
    document.addEventListener("keydown", (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const key = event.key.toLowerCase();
      if (key !== "s" && key !== "o") return;
      event.preventDefault();
      if (key === "o") picker.click();
      else void this.during(() => commands.save());
    });
  }

  /** Shown in place of the last words for as long as it takes. */
  calculating(busy: boolean): void {
    this.status.textContent = busy ? text("workbench.status.calculating") : this.status.title;
  }

  say(message: string, wrong = false): void {
    this.status.textContent = message;
    this.status.title = message;
    this.status.classList.toggle("wrong", wrong);
  }

  private button(id: "open" | "save" | "reset", press: () => void): HTMLButtonElement {
    const button = element(
      "button",
      { type: "button", id, title: text(`workbench.${id}.hint`) },
      text(`workbench.${id}`),
    );
    button.addEventListener("click", press);
    this.buttons.push(button);
    return button;
  }

  /** One command at a time. */
  private async during(work: () => Promise<void>): Promise<void> {
    for (const button of this.buttons) button.disabled = true;
    try {
      await work();
    } finally {
      for (const button of this.buttons) button.disabled = false;
    }
  }
}
