/**
 * An https server of files for this machine only: the workbench's page at /, the built add-in at /addin/, office.js from its npm
 * package at /officejs/. In the add-in's pages the address of office.js is replaced, also where their content security policy
 * names it; nothing else of the add-in is touched.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:https";
import { extname, join, resolve, sep } from "node:path";
import { text } from "../../messages/text";
import { certificate } from "./certificate";

export interface Served {
  /** https://localhost:PORT/ */
  readonly url: string;
  readonly spki: string;
  close(): Promise<void>;
}
export interface Options {
  /** 0 takes any free port; a port that is taken leads to the next free one. */
  readonly port: number;
  readonly root?: string;
  readonly addin?: string;
  readonly workbench?: string;
  /** For Excel itself: the add-in as it was built, at /, on this very port, because the manifest names it. */
  readonly excel?: boolean;
}

const CDN = "https://appsforoffice.microsoft.com";
const CDN_SCRIPTS = `${CDN}/lib/1/hosted/`;
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
const MOST_PORTS = 20;

export async function serve(options: Options): Promise<Served> {
  const root = options.root ?? process.cwd();
  const addin = options.addin ?? join(root, "dist/addin");
  const forWorkbench = [
    { at: "/addin/", folder: addin },
    { at: "/officejs/", folder: join(root, "node_modules/@microsoft/office-js/dist") },
    { at: "/", folder: options.workbench ?? join(root, "dist/workbench") },
  ];
  const mounts = options.excel ? [{ at: "/", folder: addin }] : forWorkbench;
  const { key, cert, spki } = await certificate(join(root, ".cert"));
  const server = createServer({ key, cert }, async (request, response) => {
    if (!isOurs(request.headers.host)) {
      response.writeHead(421, { "content-type": "text/plain" }).end(text("workbench.server.notOurs"));
      return;
    }
    const path = request.url ?? "/";
    const file = request.method === "GET" || request.method === "HEAD" ? find(mounts, path) : null;
    const body = file && (await readFile(file.path).catch(() => null));
    if (!body && path === "/favicon.ico") {
      response.writeHead(204).end(); // browsers ask for it beside every page that names no icon
      return;
    }
    if (!file || !body) {
      response.writeHead(404, { "content-type": "text/plain" }).end("not found");
      return;
    }
    const isAddinPage = file.mount === "/addin/" && extname(file.path) === ".html";
    response.writeHead(200, {
      "content-type": TYPES[extname(file.path)] ?? "application/octet-stream",
      "cache-control": file.mount === "/officejs/" ? "max-age=3600" : "no-store",
      "x-content-type-options": "nosniff",
      // Excel on the web fetches functions.json from a page of its own
      ...(options.excel ? { "access-control-allow-origin": "*" } : {}),
    });
    response.end(isAddinPage ? withLocalOfficeJs(body.toString("utf8")) : body);
  });
  const port = await listen(server, options.port, options.excel ? 0 : MOST_PORTS);
  return {
    url: `https://localhost:${port}/`,
    spki,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Whether a request means this machine: a page elsewhere whose name was made to lead here must not read what is served. */
export const isOurs = (host: string | undefined): boolean => /^(localhost|127\.0\.0\.1)(:\d+)?$/i.test(host ?? "");

/** The file behind an address, or null when the address leaves its folder. */
export function find(
  mounts: readonly { readonly at: string; readonly folder: string }[],
  url: string,
): { mount: string; path: string } | null {
  let path: string;
  try {
    path = decodeURIComponent(url.replace(/[?#].*$/, ""));
  } catch {
    return null;
  }
  if (!path.startsWith("/") || path.includes("\0")) return null;
  const mount = mounts.find(({ at }) => path.startsWith(at));
  if (!mount) return null;
  const folder = resolve(mount.folder);
  const relative = path.slice(mount.at.length);
  const file = resolve(folder, `.${sep}${relative}`, relative === "" || relative.endsWith("/") ? "index.html" : "");
  return file.startsWith(folder + sep) ? { mount: mount.at, path: file } : null;
}

/** In a page of the add-in: office.js from here, and a policy that allows it. */
export const withLocalOfficeJs = (html: string): string =>
  html.replaceAll(CDN_SCRIPTS, "/officejs/").replaceAll(CDN, "'self'");

async function listen(server: Server, wanted: number, further: number): Promise<number> {
  for (let port = wanted; ; port++) {
    try {
      await new Promise<void>((done, fail) => {
        server.once("error", fail);
        server.listen(port, "127.0.0.1", () => {
          server.off("error", fail);
          done();
        });
      });
      const address = server.address();
      return typeof address === "object" && address ? address.port : port;
    } catch (error) {
      const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (!taken || port - wanted >= further) throw error;
    }
  }
}

/** The folders that a build makes and the server needs; the first that is missing. */
export const missingFolder = (root: string): string | null =>
  ["dist/workbench", "dist/addin"].find((folder) => !existsSync(join(root, folder, ""))) ?? null;
