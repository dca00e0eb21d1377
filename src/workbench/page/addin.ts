/** What the built add-in says of itself: its page and the namespace of its functions, from its manifest, and functions.json. */
import type { Metadata } from "../functions/metadata";

export interface Addin {
  readonly page: string;
  readonly namespace: string;
  readonly metadata: Metadata;
}

export async function loadAddin(folder: string): Promise<Addin> {
  const [manifest, functions] = await Promise.all([get(`${folder}manifest.xml`), get(`${folder}functions.json`)]);
  const document = new DOMParser().parseFromString(await manifest.text(), "text/xml");
  const elements = [...document.getElementsByTagName("*")];
  const resource = (tag: string): string | undefined => {
    const id = elements.find((e) => e.localName === tag && e.hasAttribute("resid"))?.getAttribute("resid");
    const named = elements.find((e) => e.getAttribute("id") === id && e.hasAttribute("DefaultValue"));
    return id === undefined ? undefined : (named?.getAttribute("DefaultValue") ?? undefined);
  };
  const source = elements.find((e) => e.localName === "SourceLocation" && e.hasAttribute("DefaultValue"));
  const file = new URL(source?.getAttribute("DefaultValue") ?? "taskpane.html", location.href).pathname;
  return {
    page: folder + file.slice(file.lastIndexOf("/") + 1),
    namespace: resource("Namespace") ?? "ADDIN",
    metadata: (await functions.json()) as Metadata, // the build checks this file; the workbench reads it as Excel does
  };
}

async function get(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}
