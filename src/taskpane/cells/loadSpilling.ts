import * as z from "zod/mini";
import { SPILLING_FILE, type SpillingHelp } from "../../help/spilling";
import { inEnglish } from "../../messages/words";

const file = z.array(
  z.object({
    id: z.string(),
    summary: z.pipe(z.string(), z.transform(inEnglish)),
    example: z.array(z.string()),
  }),
);

/** What the build has written of the functions that spill. */
export async function loadSpilling(): Promise<readonly SpillingHelp[]> {
  const response = await fetch(SPILLING_FILE);
  if (!response.ok) throw new Error(`${SPILLING_FILE}: ${response.status}`);
  return file.parse(await response.json());
}
