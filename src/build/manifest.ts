/** Where manifest.xml in the repository says the add-in lives. */
export const DEVELOPMENT_BASE_URL = "https://localhost:3000";

/**
 * The manifest for the address the add-in is served from (the environment's ADDIN_BASE_URL; a path is allowed, a slash
 * at its end is dropped). Excel loads add-ins over https only.
 */
export function manifestFor(source: string, baseUrl: string = DEVELOPMENT_BASE_URL): string {
  let url: URL;
  try {
    url = new URL(baseUrl);
  } catch {
    throw new Error(`ADDIN_BASE_URL must be an address such as https://example.org/ironbook, got '${baseUrl}'`);
  }
  if (url.protocol !== "https:") throw new Error(`ADDIN_BASE_URL must begin with https://, got '${baseUrl}'`);
  if (url.search || url.hash) throw new Error(`ADDIN_BASE_URL must have no ? and no #, got '${baseUrl}'`);
  const base = url.href.replace(/\/+$/, "").replaceAll("&", "&amp;");
  return source.replaceAll(DEVELOPMENT_BASE_URL, () => base);
}
