import type { Message } from "../../messages/message";
import { message } from "../../messages/message";
import { text } from "../../messages/text";

/** An answer of a host, as far as it matters here; names of headers in small letters. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/** Asks a host for an address, as a page of Excel on the web would. Errors: what keeps the host from answering at all. */
export type Ask = (url: string, headers: Readonly<Record<string, string>>) => Promise<Answer>;

/** The page of Excel on the web that fetches functions.json. */
const EXCEL_ON_THE_WEB = "https://excel.officeapps.live.com";
/** A cache that keeps the page longer than this gives people an old add-in for as long. */
const LONGEST_KEPT = 3600;

/**
 * What is wrong with a host of the add-in, in sentences with their remedy; nothing where Excel can use it.
 * `base` is the address the add-in was built for, without a slash at its end.
 */
export async function checkHost(base: string, ask: Ask): Promise<readonly Message[]> {
  const wrong: Message[] = [];
  let silent = false;
  const get = async (file: string): Promise<Answer | undefined> => {
    const url = `${base}/${file}`;
    if (silent) return undefined;
    try {
      const answer = await ask(url, { origin: EXCEL_ON_THE_WEB });
      if (answer.status === 200) return answer;
      wrong.push(message("host.status", { url, status: answer.status }));
    } catch (error) {
      // a host that gives no answer to one question gives none to the others
      silent = true;
      wrong.push(unanswered(url, error));
    }
    return undefined;
  };
  const typed = (file: string, answer: Answer, type: RegExp, wanted: string): void => {
    const given = answer.headers["content-type"] ?? text("host.nothing");
    if (!type.test(given)) wrong.push(message("host.type", { file, given, wanted }));
  };

  const page = await get("taskpane.html");
  if (page !== undefined) {
    typed("taskpane.html", page, /^text\/html/, "text/html");
    wrong.push(...frameable(page), ...freshness("taskpane.html", page));
    for (const file of ownFiles(page.body)) {
      const answer = await get(file);
      if (answer !== undefined && file.endsWith(".js")) typed(file, answer, /javascript/, "text/javascript");
      if (answer !== undefined && file.endsWith(".css")) typed(file, answer, /^text\/css/, "text/css");
    }
  }
  const script = await get("taskpane.js");
  if (script !== undefined) wrong.push(...freshness("taskpane.js", script));

  const functions = await get("functions.json");
  if (functions !== undefined) {
    typed("functions.json", functions, /^application\/json/, "application/json");
    const allowed = functions.headers["access-control-allow-origin"];
    if (allowed !== "*" && allowed !== EXCEL_ON_THE_WEB)
      wrong.push(message("host.cors", { given: allowed ?? text("host.nothing") }));
    if (!isFunctions(functions.body)) wrong.push(message("host.notFunctions"));
    wrong.push(...freshness("functions.json", functions));
  }

  const manifest = await get("manifest.xml");
  if (manifest !== undefined) {
    const [, built] = /<SourceLocation DefaultValue="([^"]*)\/taskpane\.html"/.exec(manifest.body) ?? [];
    if (built !== base.replaceAll("&", "&amp;"))
      wrong.push(message("host.otherAddress", { built: built ?? text("host.nothing"), base }));
  }
  for (const file of ["assets/icon-32.png", "help/index.html"]) await get(file);
  return wrong;
}

/** A failed request hides its reason in its cause. */
function unanswered(url: string, error: unknown): Message {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const reason = cause instanceof Error ? cause.message : "";
  return /certificate|self-signed|CERT/i.test(reason)
    ? message("host.certificate", { url, reason })
    : message("host.unreachable", { url, reason });
}

/** Scripts and styles of a page that are not from elsewhere. */
const ownFiles = (html: string): readonly string[] =>
  [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="(?!https?:|\/\/)([^"]+)"/g)].map(([, file = ""]) => file);

/** Excel shows the page in a frame of its own pages. */
function frameable({ headers }: Answer): readonly Message[] {
  const found: Message[] = [];
  const frames = headers["x-frame-options"];
  if (frames !== undefined) found.push(message("host.frameOptions", { given: frames }));
  const [, ancestors] = /frame-ancestors\s+([^;]*)/i.exec(headers["content-security-policy"] ?? "") ?? [];
  if (ancestors !== undefined && !/\*(?:\s|$)|\*\.officeapps\.live\.com/.test(ancestors))
    found.push(message("host.frameAncestors", { given: ancestors.trim() }));
  return found;
}

/** Files whose names stay must be asked for anew, or people have an old add-in beside a new one. */
function freshness(file: string, { headers }: Answer): readonly Message[] {
  const given = headers["cache-control"] ?? "";
  if (/no-cache|no-store/.test(given)) return [];
  const [, age] = /max-age=(\d+)/.exec(given) ?? [];
  if (age !== undefined && Number(age) <= LONGEST_KEPT) return [];
  return [message("host.cached", { file, given: given === "" ? text("host.nothing") : given })];
}

function isFunctions(body: string): boolean {
  try {
    const { functions }: { functions?: unknown } = JSON.parse(body);
    return Array.isArray(functions) && functions.length > 0;
  } catch {
    return false;
  }
}
