/** The keys of the page, for who looks for them: nothing else on it says how one leaves the sheet without a mouse. */
import { text } from "../../messages/text";
import { byId, element } from "./elements";

const KEYS = ["F6", "Shift+F6", "Tab", "F2", "Esc", "Ctrl+O", "Ctrl+S", "Ctrl+F", "Ctrl+Z"] as const;

export function offerKeys(): void {
  const dialog = element("dialog", { id: "keys-help", "aria-labelledby": "keys-title" });
  const list = element("dl", {});
  for (const key of KEYS) {
    const term = element("dt", {});
    term.append(element("kbd", {}, key));
    list.append(term, element("dd", {}, text(`workbench.keys.${key}`)));
  }
  const close = element("button", { type: "button", id: "keys-close" }, text("workbench.keys.close"));
  close.addEventListener("click", () => dialog.close());
  dialog.append(element("h2", { id: "keys-title" }, text("workbench.keys.title")), list, close);

  const button = element(
    "button",
    { type: "button", id: "keys", title: text("workbench.keys.hint"), "aria-haspopup": "dialog" },
    text("workbench.keys"),
  );
  button.addEventListener("click", () => dialog.showModal());
  byId("reset", HTMLButtonElement).after(button);
  document.body.append(dialog);
}
