/** The line under the bar: what is wrong with the selected cell, or what may be typed in it. */
import { describe, isMessageId, text } from "../../messages/text";
import { cellAddress, siteOf } from "../grid/address";
import type { Area, Grid, Site } from "../grid/grid";
import { byId, element } from "./elements";
import { isWebAddress } from "./links";

const MOST_NAMED = 4;

/** Line breaks of a prompt or note read as separations. */
export const inOneLine = (words: string): string =>
  words
    .split(/\s*[\r\n]+\s*/)
    .filter(Boolean)
    .join(" · ");

export class SelectedLine {
  private readonly web = element("a", { id: "line-link", target: "_blank", rel: "noopener noreferrer" });
  private readonly words = element("span", { id: "line-text", role: "status" });
  private readonly more = element(
    "button",
    { id: "line-more", type: "button", title: text("workbench.selected.more.hint"), "aria-controls": "line-text" },
    text("workbench.selected.more"),
  );

  constructor(
    private readonly grid: Grid,
    private readonly messageAt: (area: Area) => string | undefined,
  ) {
    const line = byId("line", HTMLElement);
    line.setAttribute("aria-label", text("workbench.selected"));
    this.web.hidden = true;
    line.append(this.words, this.more, this.web);
    this.more.addEventListener("click", () => this.open(this.more.getAttribute("aria-expanded") !== "true"));
    new ResizeObserver(() => this.measure()).observe(line);
    this.open(false);
  }

  refresh(): void {
    const area = this.grid.selection();
    const [[value = null] = []] = this.grid.values({ ...area, rows: 1, cols: 1 });
    const isError = typeof value === "string" && /^#[A-Z/0-9]+[!?]?$/.test(value);
    const changed = show(this.words, inOneLine(isError ? this.explain(area, value) : this.prompt(area)));
    this.words.classList.toggle("wrong", isError && value !== "#BUSY!");
    this.offer(this.grid.link(siteOf(area)));
    if (changed) this.open(false);
  }

  private explain(area: Area, error: string): string {
    const id = `workbench.error.${error}`;
    const spill = error === "#SPILL!" ? this.spillTrouble(siteOf(area)) : undefined;
    const known = spill ?? this.messageAt(area) ?? (isMessageId(id) ? describe({ id, values: {} }) : "");
    return known ? `${error} ${known}` : error;
  }

  private prompt(area: Area): string {
    const prompt = this.grid.validation(area)?.prompt;
    if (prompt?.showPrompt) return [prompt.title, prompt.message].filter(Boolean).join(": ");
    const tip = this.grid.linkTip(siteOf(area));
    const link = this.grid.link(siteOf(area));
    return tip ?? (link === null || isWebAddress(link) ? "" : link.replace(/^#/, ""));
  }

  private spillTrouble(at: Site): string | undefined {
    const trouble = this.grid.spillTrouble(at);
    if (trouble?.offSheet) return text("workbench.spill.offSheet");
    if (!trouble || trouble.filled.length === 0) return undefined;
    const named = trouble.filled.slice(0, MOST_NAMED).map((cell) => cellAddress(cell.row, cell.col));
    const count = trouble.filled.length - named.length;
    const cells = named.join(", ");
    return text("workbench.spill.filled", {
      cells: count > 0 ? text("workbench.spill.more", { cells, count }) : cells,
    });
  }

  /** A text that does not fit ends in an ellipsis, and can be opened. */
  private open(whole: boolean): void {
    this.words.classList.toggle("whole", whole);
    this.more.setAttribute("aria-expanded", String(whole));
    this.measure();
  }
  private measure(): void {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = this.words;
    const cut = scrollWidth > clientWidth || scrollHeight > clientHeight + 2;
    this.more.hidden = !cut && !this.words.classList.contains("whole");
  }

  /** A link to the web of the selected cell, for who has no mouse. */
  private offer(link: string | null): void {
    const web = link !== null && isWebAddress(link);
    this.web.hidden = !web;
    show(this.web, web ? link : "");
    if (web) this.web.href = link;
    else this.web.removeAttribute("href");
  }
}

/** A text that has not changed is not announced again. Whether it has. */
function show(element: HTMLElement, content: string): boolean {
  if (element.textContent === content) return false;
  element.textContent = content;
  element.title = content;
  return true;
}
