/** WebKit, the family of Excel for Mac, by WebDriver over HTTP: Debian's webkit2gtk-driver on a screen of Xvfb's. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import type { Readable } from "node:stream";
import { findProgram } from "../../../src/workbench/server/browser";
import { probe } from "../browser";
import type { Engine } from "./engine";

const driver = findProgram("WEBKIT_DRIVER", ["WebKitWebDriver"]);
const screen = findProgram("XVFB", ["Xvfb"]);

const started = async (program: string, args: readonly string[], display?: string): Promise<ChildProcess> => {
  const child = spawn(program, args, {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
    env: { ...process.env, ...(display !== undefined && { DISPLAY: display }) },
  });
  await once(child, "spawn");
  return child;
};

/** Xvfb chooses a free display, and writes its number where it is told to. */
async function displayOf(child: ChildProcess): Promise<string> {
  const [number] = await once(child.stdio[3] as Readable, "data");
  return `:${String(number).trim()}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}

export const webkit: Engine = {
  name: "WebKit",
  missing: driver === null ? "no WebKitWebDriver" : screen === null ? "no Xvfb" : undefined,
  open: async (url) => {
    const running: ChildProcess[] = [];
    const stop = async (): Promise<void> => {
      for (const child of running.reverse()) {
        const ended = once(child, "exit");
        child.kill();
        await ended;
      }
    };
    try {
      const xvfb = await started(screen ?? "", ["-displayfd", "3", "-screen", "0", "1400x900x24", "-nolisten", "tcp"]);
      running.push(xvfb);
      const port = await freePort();
      running.push(await started(driver ?? "", [`--port=${port}`], await displayOf(xvfb)));
      const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
        const response = await fetch(`http://127.0.0.1:${port}${path}`, {
          method,
          ...(body !== undefined && { body: JSON.stringify(body) }),
        });
        const { value } = (await response.json()) as { value: unknown };
        if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
        return value;
      };
      const session = await probe(
        () =>
          ask("POST", "/session", { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } }).catch(() => null),
        () => "WebKitWebDriver does not answer",
      );
      const at = `/session/${(session as { sessionId: string }).sessionId}`;
      await ask("POST", `${at}/url`, { url });
      return {
        value: (expression) =>
          ask("POST", `${at}/execute/async`, {
            script: `const done = arguments[0]; Promise.resolve(${expression}).then(done, (e) => done("" + e));`,
            args: [],
          }),
        close: async () => {
          await ask("DELETE", at).catch(() => undefined);
          await stop();
        },
      };
    } catch (error) {
      await stop();
      throw error;
    }
  },
};
