/** Chromium by its own protocol, Firefox by WebDriver BiDi. */
import puppeteer from "puppeteer-core";
import { findProgram } from "../../../src/workbench/server/browser";
import { FLAGS } from "../browser";
import type { Engine } from "./engine";

const driven = (name: string, browser: "chrome" | "firefox", path: string, args: readonly string[]): Engine => ({
  name,
  missing: path === "" ? `no ${name}` : undefined,
  open: async (url) => {
    const running = await puppeteer.launch({
      browser,
      executablePath: path,
      args: [...args],
      acceptInsecureCerts: true,
      headless: true,
    });
    try {
      const page = await running.newPage();
      await page.goto(url);
      return { value: (expression) => page.evaluate(expression), close: () => running.close() };
    } catch (error) {
      await running.close();
      throw error;
    }
  },
});

export const chromium = (path: string): Engine =>
  driven("Chromium", "chrome", path, [...FLAGS, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])]);

export const firefox = (): Engine =>
  driven("Firefox", "firefox", findProgram("FIREFOX", ["firefox-esr", "firefox"]) ?? "", []);
