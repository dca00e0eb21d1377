import { readFileSync } from "node:fs";

/** Where manifest.xml in the repository says the add-in lives. */
const DEVELOPMENT_BASE_URL = "https://localhost:3000";

/**
 * The address the add-in is served from, without a slash at its end: ADDIN_BASE_URL of the environment, else the
 * development server. A path is allowed; Excel loads add-ins over https only.
 */
export function addinBaseUrl(given: string = process.env.ADDIN_BASE_URL || DEVELOPMENT_BASE_URL): string {
  let url: URL;
  try {
    url = new URL(given);
  } catch {
    throw new Error(`ADDIN_BASE_URL must be an address such as https://example.org/ironbook, got '${given}'`);
  }
  if (url.protocol !== "https:") throw new Error(`ADDIN_BASE_URL must begin with https://, got '${given}'`);
  if (url.search || url.hash) throw new Error(`ADDIN_BASE_URL must have no ? and no #, got '${given}'`);
  return url.href.replace(/\/+$/, "");
}

/** The add-in as its manifest names it. */
export function addinIdentity(): { readonly id: string; readonly version: string } {
  const source = manifest(DEVELOPMENT_BASE_URL);
  const [id = "", version = ""] = ["Id", "Version"].map((name) => new RegExp(`<${name}>([^<]+)<`).exec(source)?.[1]);
  return { id, version };
}

/** The manifest for an add-in served from an address. */
export function manifest(baseUrl: string): string {
  const source = readFileSync(new URL("../../manifest.xml", import.meta.url), "utf8");
  return source.replaceAll(DEVELOPMENT_BASE_URL, () => baseUrl.replaceAll("&", "&amp;"));
}
