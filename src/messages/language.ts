import { english } from "./english/index";
import type { MessageId } from "./message";

/** A template for every id. */
export type Catalog = Readonly<Record<MessageId, string>>;

export interface Language {
  /** BCP 47, for plurals, numbers and lists. */
  readonly tag: string;
  readonly catalog: Catalog;
}

const ENGLISH: Language = { tag: "en", catalog: english };

let spoken = ENGLISH;

/** The reader's language. */
export const language = (): Language => spoken;

/** Changes the reader's language, for all that is said from now on; a host calls it, nobody else. */
export function speak(next: Language = ENGLISH): void {
  spoken = next;
}
