/** The line under the bar: what is wrong with the selected cell, or what may be typed in it. */
import { text } from "../../messages/text";
import { boundsName, siteOf } from "../grid/address";
import type { Area, Grid } from "../grid/grid";
import { byId, element } from "./elements";
import { isWebAddress } from "./links";

export class SelectedLine {
  private readonly cell = element("span", { id: "line-cell" });
  private readonly web = element("a", { id: "line-link", target: "_blank", rel: "noopener noreferrer" });
  private readonly words = element("span", { id: "line-text", role: "status" });

  constructor(
    private readonly grid: Grid,
    private readonly messageAt: (area: Area) => string | undefined,
  ) {
    const line = byId("line", HTMLElement);
    line.setAttribute("aria-label", text("workbench.selected"));
    this.web.hidden = true;
    line.append(this.cell, this.words, this.web);
  }

  refresh(): void {
    const area = this.grid.selection();
    const [[value = null] = []] = this.grid.values({ ...area, rows: 1, cols: 1 });
    const isError = typeof value === "string" && /^#[A-Z/0-9]+[!?]?$/.test(value);
    show(this.cell, boundsName(area));
    show(this.words, isError ? this.explain(area, value) : this.prompt(area));
    this.words.classList.toggle("wrong", isError && value !== "#BUSY!");
    this.offer(this.grid.link(siteOf(area)));
  }

  private explain(area: Area, error: string): string {
    const id = `workbench.error.${error}`;
    const general = text(id);
    const known = this.messageAt(area) ?? (general === id ? "" : general);
    return known ? `${error} ${known}` : error;
  }

  private prompt(area: Area): string {
    const prompt = this.grid.validation(area)?.prompt;
    if (prompt?.showPrompt) return [prompt.title, prompt.message].filter(Boolean).join(": ");
    const tip = this.grid.linkTip(siteOf(area));
    const link = this.grid.link(siteOf(area));
    return tip ?? (link === null || isWebAddress(link) ? "" : link.replace(/^#/, ""));
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

/** A text that has not changed is not announced again. */
function show(element: HTMLElement, content: string): void {
  if (element.textContent === content) return;
  element.textContent = content;
  element.title = content;
}
