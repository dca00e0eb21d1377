import { get } from "node:https";
import { sep } from "node:path";
import { expect, test } from "vitest";
import { findBrowser, hasDisplay } from "../../src/workbench/server/browser";
import { find, isOurs, serve, withLocalOfficeJs } from "../../src/workbench/server/serve";

const MOUNTS = [
  { at: "/addin/", folder: "/srv/addin" },
  { at: "/", folder: "/srv/workbench" },
];
const native = (path: string): string => path.replaceAll("/", sep);

test.each([
  ["/", "/srv/workbench/index.html"],
  ["/page.js?v=1", "/srv/workbench/page.js"],
  ["/addin/help/", "/srv/addin/help/index.html"],
  ["/addin/a%20b.png", "/srv/addin/a b.png"],
])("%s is served", (url, path) => {
  expect(find(MOUNTS, url)?.path.endsWith(native(path))).toBe(true);
});

test.each([
  "/../secret",
  "/addin/../../secret",
  "/%2e%2e/secret",
  "/addin/..%2f..%2fsecret",
  "/..%5csecret/../../x",
  "//etc/../../../passwd",
  "/a%00b",
  "/%E0%A4%A",
  "page.js",
])("%s never leaves its folder", (url) => {
  const file = find(MOUNTS, url);
  if (file) expect(file.path).toMatch(/^([A-Z]:)?[\\/]srv[\\/](addin|workbench)[\\/]/);
  else expect(file).toBeNull();
});

test("office.js comes from this machine, and the page's policy allows it", () => {
  const page = `<meta content="script-src 'self' https://appsforoffice.microsoft.com; style-src 'self'">
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>`;
  expect(withLocalOfficeJs(page)).toBe(`<meta content="script-src 'self' 'self'; style-src 'self'">
<script src="/officejs/office.js"></script>`);
});

test("a browser is taken from the variable first, and none is found where there is none", () => {
  expect(findBrowser({ CHROMIUM: process.execPath, PATH: "" }, "linux")).toBe(process.execPath);
  expect(findBrowser({ PATH: "/nowhere" }, "linux")).toBeNull();
  expect(hasDisplay({}, "linux")).toBe(false);
  expect(hasDisplay({ WAYLAND_DISPLAY: "wayland-0" }, "linux")).toBe(true);
});

test.each([
  ["localhost:3000", true],
  ["LOCALHOST", true],
  ["127.0.0.1:41234", true],
  ["ironbook.example:3000", false],
  ["localhost.example", false],
  ["localhost:3000.example", false],
  ["192.168.1.7:3000", false],
  ["", false],
  [undefined, false],
])("a request to %s: %s", (host, ours) => {
  expect(isOurs(host)).toBe(ours);
});

test("a name that was made to lead here is refused", async () => {
  const server = await serve({ port: 0 });
  try {
    const status = await new Promise<number | undefined>((done, fail) => {
      const headers = { host: "ironbook.example" };
      get(server.url, { headers, rejectUnauthorized: false }, (r) => done(r.statusCode)).on("error", fail);
    });
    expect(status).toBe(421);
  } finally {
    await server.close();
  }
});

test("browsers that ask for a favicon are not told that something is missing", async () => {
  const server = await serve({ port: 0 });
  try {
    const status = await new Promise<number | undefined>((done, fail) => {
      get(`${server.url}favicon.ico`, { rejectUnauthorized: false }, (r) => done(r.statusCode)).on("error", fail); // its certificate is made on the spot
    });
    expect(status).toBe(204);
  } finally {
    await server.close();
  }
});
