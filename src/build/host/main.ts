import { describe, text } from "../../messages/text";
import { addinBaseUrl } from "../manifest";
import { checkHost } from "./checkHost";

/** `npm run check:host -- URL`: says what keeps Excel from using the add-in at an address. */
const [given = "", ...more] = process.argv.slice(2);
if (given === "" || more.length > 0) {
  console.error(text("host.usage"));
  process.exit(2);
}
let base: string;
try {
  base = addinBaseUrl(given.replace(/\/(?:taskpane\.html|manifest\.xml)$/, ""));
} catch {
  console.error(text("host.notAnAddress", { given }));
  process.exit(2);
}
const wrong = await checkHost(base, async (url, headers) => {
  const response = await fetch(url, { headers });
  return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
});
for (const one of wrong) console.log(`- ${describe(one)}`);
console.log(text("host.found", { base, count: wrong.length }));
process.exitCode = wrong.length === 0 ? 0 : 1;
