import { english } from "./english/index";
import { type Language, language } from "./language";
import type { Filling, Message, MessageId } from "./message";
import { Speaker } from "./sentence";
import { verbatim, type Words } from "./words";

const speakers = new WeakMap<Language, Speaker>();

function speaker(): Speaker {
  const reader = language();
  const known = speakers.get(reader) ?? new Speaker(reader);
  speakers.set(reader, known);
  return known;
}

/** The sentence behind a message or an error, in the reader's language. */
export const describe = (message: Message): Words => speaker().say(message) as Words;

/** Whether the catalog has a message of this id. */
export const isMessageId = (id: unknown): id is MessageId => typeof id === "string" && Object.hasOwn(english, id);

/** Whether something that was thrown is one of ours, with a message of the catalog. */
const isMessage = (thrown: unknown): thrown is Message =>
  typeof thrown === "object" && thrown !== null && "values" in thrown && "id" in thrown && isMessageId(thrown.id);

/** The reason behind anything that was thrown: of ours its sentence, of others what they say themselves. */
export const reason = (thrown: unknown): Words =>
  isMessage(thrown) ? describe(thrown) : verbatim(thrown instanceof Error ? thrown.message : String(thrown));

/** Words one after the other, as the reader's language lists them. */
export const listed = (items: readonly Words[]): Words => speaker().list(items) as Words;

/** The sentence of a message, with the values that its template asks for. */
export const text = <Id extends MessageId>(id: Id, ...[values]: Filling<Id>): Words =>
  describe({ id, values: values ?? {} });
