import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { functionsJson } from "../../src/build/functionsJson";
import { addinBaseUrl, manifest } from "../../src/build/manifest";
import released from "../../src/excel/release.json";
import { projectStamp } from "../../src/model/stamp";
import { release } from "../../src/quantities/release";
import { referenceNumbers } from "../../src/reference/referenceNumbers";
import { COMMANDS } from "../../src/taskpane/commandIds";

const BASE = "https://localhost:3000";
const source = manifest(BASE);

const all = (pattern: RegExp) =>
  [...source.matchAll(pattern)].map(([, first = "", second = ""]) => [first, second] as const);
const urls = all(/DefaultValue="(https?:[^"]*)"/g).map(([url]) => url);
const path = (url: string) => url.slice(BASE.length + 1);

/** The width and height that stand in a PNG file's header. */
function pixels(file: string): [number, number] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

it("is well formed: every element is closed in order", () => {
  const open: string[] = [];
  for (const [, closing, name, selfClosing] of source.matchAll(/<(\/?)([\w:]+)(?:\s[^>]*?)?(\/?)>/g)) {
    if (closing) expect(open.pop()).toBe(name);
    else if (!selfClosing && name !== undefined) open.push(name);
  }
  expect(open).toEqual([]);
});

it("resolves every resource and declares none twice", () => {
  const ids = all(/<bt:(?:Url|Image|String) id="([^"]+)"/g).map(([id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const used = new Set(all(/resid="([^"]+)"/g).map(([id]) => id));
  expect([...used].filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids.filter((id) => !used.has(id))).toEqual([]);
  for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
});

it("has a GUID, a version of four parts and texts of the lengths Office takes", () => {
  expect(source).toMatch(/<Id>[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}<\/Id>/);
  expect(source).toMatch(/<Version>\d+\.\d+\.\d+\.\d+<\/Version>/);
  const [shorts = "", longs = ""] = ["ShortStrings", "LongStrings"].map(
    (name) => new RegExp(`<bt:${name}>(.*?)</bt:${name}>`, "s").exec(source)?.[1],
  );
  for (const [, text] of shorts.matchAll(/DefaultValue="([^"]*)"/g)) expect(text?.length).toBeLessThanOrEqual(125);
  for (const [, text] of longs.matchAll(/DefaultValue="([^"]*)"/g)) expect(text?.length).toBeLessThanOrEqual(250);
  expect(/<Description DefaultValue="([^"]*)"/.exec(source)?.[1]?.length).toBeLessThanOrEqual(250);
});

it("follows the rules of the shared runtime", () => {
  const page = /<Runtime resid="([^"]+)" lifetime="long"\/>/.exec(source)?.[1];
  expect(source).toMatch(/<Host xsi:type="Workbook">\s*<Runtimes>/);
  expect(/<Page>\s*<SourceLocation resid="([^"]+)"/.exec(source)?.[1]).toBe(page);
  expect(/<FunctionFile resid="([^"]+)"/.exec(source)?.[1]).toBe(page);
  expect(/xsi:type="ShowTaskpane">\s*<SourceLocation resid="([^"]+)"/.exec(source)?.[1]).toBe(page);
  expect(source).not.toContain("TaskpaneId");
  expect(source).toContain('<Set Name="SharedRuntime" MinVersion="1.1"/>');
});

it("has a button for every command of the pane, and no other", () => {
  const functions = all(/<Action xsi:type="ExecuteFunction">\s*<FunctionName>(\w+)<\/FunctionName>/g).map(
    ([name]) => name,
  );
  expect(functions).toEqual([...COMMANDS]);
  const controls = all(/<Control xsi:type="Button" id="([^"]+)"/g).map(([id]) => id);
  expect(new Set(controls).size).toBe(COMMANDS.length + 1);
});

it("names only its own files, over https, and icons of the size they say", () => {
  for (const url of urls) expect(url.startsWith(`${BASE}/`), url).toBe(true);
  for (const icon of urls.map(path).filter((file) => file.endsWith(".png"))) {
    const size = Number(/-(\d+)\.png$/.exec(icon)?.[1]);
    expect(pixels(icon)).toEqual([size, size]);
  }
  for (const [size, id] of all(/<bt:Image size="(\d+)" resid="([^"]+)"/g)) expect(id).toBe(`Icon.${size}`);
});

it.runIf(existsSync("dist/addin/manifest.xml"))("names only files that were built", () => {
  for (const file of urls.map(path)) expect(existsSync(join("dist/addin", file)), file).toBe(true);
});

describe("the address it is served from", () => {
  it("is put in everywhere, without a slash at its end", () => {
    const elsewhere = manifest(addinBaseUrl("https://example.org/iron/"));
    expect(elsewhere).not.toContain("localhost");
    expect(elsewhere).toContain('"https://example.org/iron/taskpane.html"');
    expect(addinBaseUrl("https://localhost:3000/")).toBe(BASE);
  });
  it.each(["http://example.org", "example.org", "https://example.org/?a=1", ""])("is refused when it is %j", (url) => {
    expect(() => addinBaseUrl(url)).toThrow(/ADDIN_BASE_URL/);
  });
});

it("has the version of the package, with a part more", () => {
  expect(/<Version>([^<]+)<\/Version>/.exec(source)?.[1]).toBe(`${release}.0`);
});

it("has a new version when functions.json, a formula or a number of the reference data has changed", () => {
  // Excel keeps functions.json for a day, and who compares two results by version must not compare two models
  const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
  expect(
    released,
    "raise the version in package.json (npm version) and manifest.xml; then put what changed into src/excel/release.json",
  ).toEqual({
    version: release,
    functions: hashOf(functionsJson(BASE)),
    formulas: projectStamp(),
    reference: hashOf(JSON.stringify(referenceNumbers())),
  });
});

const schema = "../shared/xsd/OfficeAppManifestV1_1.xsd";
const canValidate = () => {
  try {
    execFileSync("xmllint", ["--version"], { stdio: "ignore" });
    return existsSync(schema);
  } catch {
    return false;
  }
};

it.runIf(canValidate())("is valid by Microsoft's schema", () => {
  const file = join(mkdtempSync(join(tmpdir(), "manifest-")), "manifest.xml");
  writeFileSync(file, manifest("https://example.org/a&b"));
  expect(() => execFileSync("xmllint", ["--noout", "--schema", schema, file], { stdio: "pipe" })).not.toThrow();
});
