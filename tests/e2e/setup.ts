/**
 * Before the browser tests: finds a Chromium, or gets one. Tests that need a browser read `browserPath()`; without one they are
 * skipped, and the reason is printed.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { findBrowser } from "../../src/workbench/server/browser";

declare module "vitest" {
  export interface ProvidedContext {
    /** Empty when this machine has no browser and none could be had. */
    chromium: string;
  }
}

const MINUTES = 60_000;

function run(command: string, args: readonly string[]): boolean {
  const done = spawnSync(command, args, {
    stdio: "ignore",
    timeout: 10 * MINUTES,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return done.status === 0;
}

/** Root on Debian installs the distribution's package; others let playwright-core fetch its own build. */
function obtain(): string | null {
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    console.log("browser tests: no browser found, installing the package chromium");
    if (run("apt-get", ["update"]) && run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"])) {
      const installed = findBrowser();
      if (installed !== null) return installed;
    }
  }
  console.log("browser tests: no browser found, fetching one with playwright-core");
  const tool = createRequire(import.meta.url)
    .resolve("playwright-core/package.json")
    .replace("package.json", "cli.js");
  if (!run(process.execPath, [tool, "install", "chromium"])) return null;
  const fetched = chromium.executablePath();
  return existsSync(fetched) ? fetched : null;
}

export default function setup(project: TestProject): void {
  if (!existsSync("dist/addin/taskpane.html")) throw new Error('the add-in is not built; run "npm run build"');
  const path = findBrowser() ?? obtain() ?? "";
  if (path === "")
    console.log("BROWSER TESTS ARE SKIPPED: no Chromium, Chrome or Edge on this machine, and none could be installed.");
  project.provide("chromium", path);
}
