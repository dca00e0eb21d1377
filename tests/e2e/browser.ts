/** The workbench in a browser, driven as a person would: by keys and clicks; cells are read through window.workbench. */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Frame, type Page } from "playwright-core";
import { inject } from "vitest";
import type { Cell } from "../../src/workbench/grid/grid";
import { type Options, serve } from "../../src/workbench/server/serve";

/** Empty when this machine has no browser: `describe.skipIf(browserPath() === "")`. */
export const browserPath = (): string => inject("chromium");

export interface Opening {
  /** Folders other than dist/addin and dist/workbench. */
  readonly addin?: string;
  readonly workbench?: string;
  readonly dark?: boolean;
  readonly width?: number;
  readonly height?: number;
  /** How to know in the pane that the add-in is ready; by default that its page has loaded and speaks to the host. */
  readonly paneReady?: () => boolean;
}

export interface OpenWorkbench {
  readonly url: string;
  readonly page: Page;
  /** The add-in's frame as it is now; it is another one after a workbook has been opened. */
  pane(): Promise<Frame>;
  /** Warnings and errors of the console, failed requests, exceptions: a test may hold that there are none. */
  readonly problems: readonly string[];
  /** Requests that would have left this machine. */
  readonly outside: readonly string[];
  readonly readyMs: number;
  /** Selects a place by the name box: "B2", "A1:C3", or a name; the next key is for it. */
  goTo(address: string): Promise<void>;
  /** Types into a cell and presses Enter; what was typed is in the cell. */
  type(address: string, text: string): Promise<void>;
  value(address: string): Promise<Cell>;
  values(address: string): Promise<Cell[][]>;
  formulas(address: string): Promise<Cell[][]>;
  /** Waits until a cell holds a value, or one that fits; fails with what it holds instead. */
  until(address: string, expected: Cell | ((value: Cell) => boolean), ms?: number): Promise<Cell>;
  /** The line under the bar: the error text, or the prompt, of the selected cell. */
  line(): Promise<string>;
  /** Waits until the line says this. */
  says(words: string | RegExp): Promise<void>;
  /** What is being typed; null while no cell is edited. */
  typed(): Promise<string | null>;
  /** The status at the right of the bar. */
  status(): Promise<string>;
  /** Runs code in the add-in's frame, where Excel and Office are. */
  inPane<A, R>(work: (argument: A) => R | Promise<R>, argument?: A): Promise<R>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

/** How long anything may take before it is a failure: a busy machine is slow, not wrong. Nothing waits longer than it has to. */
const PATIENCE = 60_000;

/** Complaints of the grid's own about work left over from the workbook before. */
export const LEFT_OVER = /cannot find current workbook|_worksheetData/;

/** For a Chromium that tests start: quiet, and asking nobody. */
export const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function openWorkbench(opening: Opening = {}): Promise<OpenWorkbench> {
  const options: Options = {
    port: 0,
    ...(opening.addin === undefined ? {} : { addin: opening.addin }),
    ...(opening.workbench === undefined ? {} : { workbench: opening.workbench }),
  };
  const server = await serve(options);
  let browser: Browser | null = null;
  try {
    browser = await chromium.launch({
      executablePath: browserPath(),
      args: [
        ...FLAGS,
        `--ignore-certificate-errors-spki-list=${server.spki}`,
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ],
    });
    return await drive(browser, server, opening);
  } catch (error) {
    await browser?.close();
    await server.close();
    throw error;
  }
}

/**
 * The page in a profile of its own, as `npm start` opens it: certificates are checked, and only the pinned one is accepted. Returns
 * the page's title, or throws what the browser says of the certificate.
 */
export async function titleWithPin(url: string, spki: string): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), "workbench-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath(),
    args: [
      ...FLAGS,
      `--ignore-certificate-errors-spki-list=${spki}`,
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  });
  try {
    const page = await context.newPage();
    await page.goto(url);
    return await page.title();
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}

async function drive(
  browser: Browser,
  server: Awaited<ReturnType<typeof serve>>,
  opening: Opening,
): Promise<OpenWorkbench> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true, // the pin needs a profile of its own, which a test context has not
    viewport: { width: opening.width ?? 1400, height: opening.height ?? 860 },
    colorScheme: opening.dark ? "dark" : "light",
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.setDefaultNavigationTimeout(PATIENCE);
  const problems: string[] = [];
  const outside: string[] = [];
  page.on("console", (m) => {
    if (m.type() === "error" || m.type() === "warning") problems.push(`${m.type()}: ${m.text()}`);
  });
  page.on("pageerror", (e) => problems.push(`exception: ${e.message}`));
  page.on("response", (r) => {
    if (r.status() >= 400 && !r.url().endsWith("/reference.xlsx")) problems.push(`${r.status()} ${r.url()}`);
  });
  page.on("request", (r) => {
    if (!r.url().startsWith(server.url) && !/^(data|blob|about):/.test(r.url())) outside.push(r.url());
  });
  // what the page's own policy stops is told as a request too, and never leaves the browser
  page.on("requestfailed", (r) => {
    const told = outside.lastIndexOf(r.url());
    if (r.failure()?.errorText === "csp" && told >= 0) outside.splice(told, 1);
  });
  page.on("dialog", (dialog) => void dialog.accept());

  const pane = async (): Promise<Frame> => {
    const frame = await probe(
      () => page.frames().find((f) => f.url().includes("/addin/")),
      () => "the add-in's frame did not load",
    );
    await frame.waitForFunction(() => document.readyState === "complete");
    return frame;
  };
  const started = Date.now();
  await page.goto(server.url);
  await page.waitForFunction(() => window.workbench?.ready && document.querySelector("#grid canvas"));
  const first = await pane();
  if (opening.paneReady) await first.waitForFunction(opening.paneReady);
  const readyMs = Date.now() - started;

  const value = (address: string): Promise<Cell> => page.evaluate((a) => window.workbench?.value(a) ?? null, address);
  const goTo = async (address: string): Promise<void> => {
    const box = page.locator('[data-u-comp="defined-name"] input').first();
    await box.click();
    await box.fill(address);
    await box.press("Enter");
    await page.waitForFunction(() => {
      const grid = window.workbench?.grid;
      const [place, key] = [grid?.selection(), grid?.editing()];
      if (!place || !key || key.text !== null) return false;
      return key.sheet === place.sheet && key.row === place.row && key.col === place.col;
    });
  };
  const typed = (): Promise<string | null> => page.evaluate(() => window.workbench?.editing()?.text ?? null);
  const line = async (): Promise<string> => (await page.locator("#line-text").textContent()) ?? "";
  return {
    url: server.url,
    page,
    pane,
    problems,
    outside,
    readyMs,
    goTo,
    type: async (address, text) => {
      await goTo(address);
      await page.keyboard.type(text, { delay: 5 });
      let last: string | null = null;
      await probe(
        async () => {
          last = await typed();
          return last === text;
        },
        () => `the editor of ${address} holds ${JSON.stringify(last)}, not ${JSON.stringify(text)}`,
      );
      // A slow machine offers functions for half a name; while they are offered, Enter takes the first of them.
      await page.waitForFunction(() => !document.querySelector("ul[data-u-comp=sheets-formula-editor]"));
      await page.keyboard.press("Enter");
      await probe(
        async () => (await typed()) === null,
        () => `the editor of ${address} stays open`,
      );
    },
    value,
    values: (address) => page.evaluate((a) => window.workbench?.values(a) ?? [], address),
    formulas: (address) => page.evaluate((a) => window.workbench?.formulas(a) ?? [], address),
    until: async (address, expected, ms) => {
      let last: Cell = null;
      await probe(
        async () => {
          last = await value(address);
          return typeof expected === "function" ? expected(last) : last === expected;
        },
        () =>
          `${address} is ${JSON.stringify(last)}, not ${typeof expected === "function" ? expected : JSON.stringify(expected)}`,
        ms,
      );
      return last;
    },
    typed,
    line,
    says: async (words) => {
      let last = "";
      await probe(
        async () => {
          last = await line();
          return typeof words === "string" ? last === words : words.test(last);
        },
        () => `the line says ${JSON.stringify(last)}, not ${words}`,
      );
    },
    status: async () => (await page.locator("#status").textContent()) ?? "",
    inPane: async (work, argument) => {
      const frame = await pane();
      return frame.evaluate(work as never, argument as never);
    },
    screenshot: async (path) => {
      await page.screenshot({ path });
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Asks again and again until there is an answer. */
export async function probe<T>(
  ask: () => T | Promise<T>,
  otherwise: () => string,
  ms = PATIENCE,
): Promise<NonNullable<T>> {
  for (const start = Date.now(); ; ) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() - start > ms) throw new Error(otherwise());
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
