import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The add-in that a file asks for, as its manifest names it. */
export interface WantedAddin {
  readonly id: string;
  readonly version: string;
  /** From where Excel has it: loaded by its developer, or given out in the admin centre. */
  readonly from: "registry" | "catalog";
}

const STORES = {
  registry: { store: "developer", storeType: "Registry" },
  catalog: { store: "EXCatalog", storeType: "EXCatalog" },
} as const;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const REFERENCES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MICROSOFT = "http://schemas.microsoft.com/office";
const FOLDER = "xl/webextensions";

/**
 * The bytes of a workbook with which Excel opens an add-in's pane, so that its functions answer at once. Excel asks before it
 * loads an add-in that the user does not have.
 * Source: [MS-OWEXML], Office Web Extensibility Extensions to Office Open XML.
 */
export function openingAddin(bytes: Uint8Array, { id, version, from }: WantedAddin): Uint8Array {
  const { store, storeType } = STORES[from];
  const parts = unzipSync(bytes);
  const change = (part: string, before: string, added: string): void => {
    const text = strFromU8(parts[part] ?? new Uint8Array());
    if (!text.includes(before)) throw new RangeError(`the file has no ${before} in ${part}`);
    parts[part] = strToU8(text.replace(before, `${added}${before}`));
  };
  const write = (part: string, xml: string): void => {
    parts[part] = strToU8(`${DECLARATION}\n${xml}`);
  };
  change(
    "_rels/.rels",
    "</Relationships>",
    `<Relationship Id="rIdPanes" Type="${MICROSOFT}/2011/relationships/webextensiontaskpanes" Target="${FOLDER}/taskpanes.xml"/>`,
  );
  change(
    "[Content_Types].xml",
    "</Types>",
    [
      ["taskpanes", "webextensiontaskpanes"],
      ["webextension1", "webextension"],
    ]
      .map(
        ([name, type]) =>
          `<Override PartName="/${FOLDER}/${name}.xml" ContentType="application/vnd.ms-office.${type}+xml"/>`,
      )
      .join(""),
  );
  write(
    `${FOLDER}/taskpanes.xml`,
    `<wetp:taskpanes xmlns:wetp="${MICROSOFT}/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="1" width="380" row="0"><wetp:webextensionref xmlns:r="${REFERENCES}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
  );
  write(
    `${FOLDER}/_rels/taskpanes.xml.rels`,
    `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${MICROSOFT}/2011/relationships/webextension" Target="webextension1.xml"/></Relationships>`,
  );
  write(
    `${FOLDER}/webextension1.xml`,
    `<we:webextension xmlns:we="${MICROSOFT}/webextensions/webextension/2010/11" id="{${id}}"><we:reference id="${id}" version="${version}" store="${store}" storeType="${storeType}"/><we:alternateReferences/><we:properties><we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/></we:properties><we:bindings/></we:webextension>`,
  );
  return zipSync(parts);
}
