/** Finds a Chromium, Chrome or Edge on this machine and opens the workbench in it, with a profile of its own. */
import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];
const MAC = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];
const WINDOWS = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];

/** The variable CHROMIUM first, then the usual places. */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env, platform = process.platform): string | null {
  const candidates = [environment.CHROMIUM ?? ""];
  if (platform === "darwin") candidates.push(...MAC);
  else if (platform === "win32")
    for (const base of ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"])
      candidates.push(...WINDOWS.map((path) => (environment[base] ? join(environment[base], path) : "")));
  else candidates.push(...inPath(NAMES, environment));
  return candidates.find(runnable) ?? null;
}

/** A program by the variable that names it, else by its names in the PATH. */
export const findProgram = (
  variable: string,
  names: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): string | null => [environment[variable] ?? "", ...inPath(names, environment)].find(runnable) ?? null;

const inPath = (names: readonly string[], environment: NodeJS.ProcessEnv): readonly string[] =>
  (environment.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => (folder === "" ? [] : names.map((name) => join(folder, name))));

function runnable(path: string): boolean {
  if (path === "") return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Windows and macOS always have one. */
export const hasDisplay = (environment: NodeJS.ProcessEnv = process.env, platform = process.platform): boolean =>
  platform === "win32" || platform === "darwin" || Boolean(environment.DISPLAY) || Boolean(environment.WAYLAND_DISPLAY);

export function openBrowser(browser: string, url: string, spki: string, profile: string): void {
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const flags = [
    `--user-data-dir=${profile}`,
    `--ignore-certificate-errors-spki-list=${spki}`,
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    ...asRoot,
  ];
  const child = spawn(browser, [...flags, url], { stdio: "ignore", detached: true });
  child.on("error", () => undefined); // the address is printed: it can be opened by hand
  child.unref();
}
