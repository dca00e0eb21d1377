import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { addinIdentity } from "../../src/build/manifest";
import { readWorkbook, writeWorkbook } from "../../src/xlsx/index";
import { openingAddin } from "../../src/xlsx/webExtension";
import { hasLibreOffice, recalculated } from "../libreOffice";

const plan = { sheets: [{ name: "Values", cells: [{ row: 0, column: 0, value: 7 }] }] };
const identity = addinIdentity();

test.each([
  ["registry", "developer", "Registry"],
  ["catalog", "EXCatalog", "EXCatalog"],
] as const)("a file asks for the add-in of the manifest, from the %s", async (from, store, storeType) => {
  const parts = unzipSync(openingAddin(await writeWorkbook(plan), { ...identity, from }));
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  expect(identity.id).toMatch(/^[0-9a-f-]{36}$/);
  expect(part("xl/webextensions/webextension1.xml")).toContain(
    `<we:reference id="${identity.id}" version="${identity.version}" store="${store}" storeType="${storeType}"/>`,
  );
  // every part is declared and reached by a relation
  for (const name of ["taskpanes", "webextension1"])
    expect(part("[Content_Types].xml")).toContain(`/xl/webextensions/${name}.xml`);
  expect(part("_rels/.rels")).toContain('Target="xl/webextensions/taskpanes.xml"');
  expect(part("xl/webextensions/_rels/taskpanes.xml.rels")).toContain('Target="webextension1.xml"');
});

test("everything else of the file stays as it was", async () => {
  const bytes = openingAddin(await writeWorkbook(plan), { ...identity, from: "registry" });
  expect((await readWorkbook(bytes)).sheets[0]?.cells).toMatchObject(plan.sheets[0]?.cells ?? []);
  if (hasLibreOffice) expect(recalculated(bytes).get("Values")).toEqual([["7"], [""]]);
}, 120_000);
