import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Answer, type Ask, checkHost } from "../../src/build/host/checkHost";
import { manifest } from "../../src/build/manifest";
import { describe as sentence } from "../../src/messages/text";
import { certificate } from "../../src/workbench/server/certificate";
import { serve } from "../../src/workbench/server/serve";

const BASE = "https://example.org/ironbook";
const PAGE = '<script src="https://away.example/office.js"></script><script defer src="taskpane.0a1b2c3d.js"></script>';

const file = (type: string, body = "", more: Answer["headers"] = {}): Answer => ({
  status: 200,
  body,
  headers: { "content-type": type, "cache-control": "no-cache", ...more },
});
/** A host as it should be. */
const GOOD: Readonly<Record<string, Answer>> = {
  "taskpane.html": file("text/html; charset=utf-8", PAGE),
  "taskpane.0a1b2c3d.js": file("text/javascript", "", { "cache-control": "max-age=31536000" }),
  "taskpane.js": file("application/javascript"),
  "functions.json": file("application/json", '{"functions":[{}]}', { "access-control-allow-origin": "*" }),
  "manifest.xml": file("text/xml", manifest(BASE)),
  "assets/icon-32.png": file("image/png"),
  "help/index.html": file("text/html"),
};
const asking =
  (files: Readonly<Record<string, Answer>>): Ask =>
  async (url) =>
    files[url.slice(BASE.length + 1)] ?? { status: 404, headers: {}, body: "" };
const said = async (changed: Readonly<Record<string, Answer>>): Promise<readonly string[]> =>
  (await checkHost(BASE, asking({ ...GOOD, ...changed }))).map((one) => String(sentence(one)));

const without = (name: string, header: string): Readonly<Record<string, Answer>> => {
  const good = GOOD[name] ?? file("");
  return { [name]: { ...good, headers: { ...good.headers, [header]: undefined } } };
};
const withHeader = (name: string, header: string, value: string): Readonly<Record<string, Answer>> => {
  const good = GOOD[name] ?? file("");
  return { [name]: { ...good, headers: { ...good.headers, [header]: value } } };
};
const GONE: Answer = { status: 404, headers: {}, body: "" };

test("nothing is wrong with a host as it should be", async () => {
  expect(await said({})).toEqual([]);
});

test.each<[what: string, changed: Readonly<Record<string, Answer>>, says: RegExp]>([
  [
    "no CORS",
    without("functions.json", "access-control-allow-origin"),
    /Access-Control-Allow-Origin: nothing.*#NAME\?/,
  ],
  ["CORS for others", withHeader("functions.json", "access-control-allow-origin", "https://a.example"), /a\.example/],
  ["a page that may not be framed", withHeader("taskpane.html", "x-frame-options", "DENY"), /X-Frame-Options: DENY/],
  [
    "a policy of frames without Office",
    withHeader("taskpane.html", "content-security-policy", "default-src 'self'; frame-ancestors 'self'"),
    /frame-ancestors 'self'; Excel shows/,
  ],
  ["no word on caching", without("taskpane.html", "cache-control"), /taskpane\.html comes with Cache-Control: nothing/],
  [
    "a year for a name that stays",
    withHeader("taskpane.js", "cache-control", "max-age=31536000"),
    /taskpane\.js.*no-cache/,
  ],
  ["a script that was not copied", { "taskpane.0a1b2c3d.js": GONE }, /taskpane\.0a1b2c3d\.js answers 404/],
  [
    "functions of no type",
    withHeader("functions.json", "content-type", "text/plain"),
    /as text\/plain.*application\/json/,
  ],
  [
    "a page in place of the list",
    { "functions.json": { ...(GOOD["functions.json"] ?? GONE), body: "<p>" } },
    /not the list/,
  ],
  [
    "another address in the manifest",
    { "manifest.xml": file("text/xml", manifest("https://b.example")) },
    /b\.example.*ADDIN_BASE_URL/,
  ],
])("%s is told, and nothing else", async (_, changed, says) => {
  const found = await said(changed);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(says);
});

test("a policy of frames with Office's hosts is right, and a host that is not there is told", async () => {
  const policy = "frame-ancestors https://*.officeapps.live.com https://*.office.com";
  expect(await said(withHeader("taskpane.html", "content-security-policy", policy))).toEqual([]);
  const refused: Ask = async () => {
    throw new TypeError("fetch failed", { cause: new Error("self-signed certificate") });
  };
  const told = async (ask: Ask) => (await checkHost(BASE, ask)).map((one) => sentence(one));
  expect(await told(refused)).toEqual([expect.stringMatching(/not trusted here: self-signed certificate; take one/)]);
  const dead: Ask = async () => {
    throw new TypeError("fetch failed", { cause: new Error("connect ECONNREFUSED") });
  };
  expect(await told(dead)).toEqual([
    expect.stringMatching(/does not answer: connect ECONNREFUSED; is the address right/),
  ]);
});

/** Asks a host of this machine, whose certificate nobody has signed. */
const asked: Ask = (url, headers) =>
  new Promise((resolve, reject) => {
    get(url, { headers, rejectUnauthorized: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
          body: Buffer.concat(parts).toString("utf8"),
        }),
      );
    }).on("error", reject);
  });

describe.runIf(existsSync("dist/addin/taskpane.html"))("the built add-in", () => {
  test("is served for Excel by our own server as it must be", async () => {
    const server = await serve({ port: 0, excel: true });
    try {
      const wrong = await checkHost(server.url.replace(/\/$/, ""), asked);
      // the manifest names the usual port, and this one is free by chance
      expect(wrong.filter(({ id }) => id !== "host.otherAddress").map((one) => sentence(one))).toEqual([]);
    } finally {
      await server.close();
    }
  });

  const hasNginx = (): boolean => {
    try {
      execFileSync("nginx", ["-v"], { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  };
  test.runIf(hasNginx())("is served as it must be by nginx, with the settings of docs/hosting.md", async () => {
    const folder = mkdtempSync(join(tmpdir(), "nginx-"));
    const [, settings = ""] = /```nginx\n([\s\S]*?)```/.exec(readFileSync("docs/hosting.md", "utf8")) ?? [];
    const free = createServer().listen(0, "127.0.0.1");
    await once(free, "listening");
    const address = free.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    free.close();
    const base = `https://127.0.0.1:${port}/ironbook`;
    cpSync("dist/addin", join(folder, "ironbook"), { recursive: true });
    writeFileSync(join(folder, "ironbook/manifest.xml"), manifest(base));
    const { key, cert } = await certificate(join(folder, "cert"));
    writeFileSync(join(folder, "key"), key);
    writeFileSync(join(folder, "crt"), cert);
    const server = settings
      .replace("listen 443 ssl", `listen 127.0.0.1:${port} ssl`)
      .replace("/etc/ssl/example.org.crt", join(folder, "crt"))
      .replace("/etc/ssl/example.org.key", join(folder, "key"))
      .replace("/srv/ironbook/", `${folder}/ironbook/`);
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
      (of) => `${of}_temp_path ${folder}/${of};`,
    );
    writeFileSync(
      join(folder, "nginx.conf"),
      `${process.getuid?.() === 0 ? "user root;" : ""} daemon off; pid ${folder}/pid; error_log stderr; events {}
      http { include /etc/nginx/mime.types; access_log off; ${temporary.join(" ")} ${server} }`,
    );
    const nginx = spawn("nginx", ["-c", join(folder, "nginx.conf")], { stdio: ["ignore", "ignore", "inherit"] });
    try {
      for (let tries = 0; tries < 400 && !existsSync(join(folder, "pid")); tries++)
        await new Promise((resolve) => setTimeout(resolve, 25));
      expect((await checkHost(base, asked)).map((one) => sentence(one))).toEqual([]);
      const hashed = /src="(taskpane\.[0-9a-f]{8}\.js)"/.exec(readFileSync("dist/addin/taskpane.html", "utf8"))?.[1];
      const { headers } = await asked(`${base}/${hashed}`, {});
      expect(headers["cache-control"]).toMatch(/immutable/);
    } finally {
      nginx.kill();
      await once(nginx, "exit");
      rmSync(folder, { recursive: true });
    }
  });
});
