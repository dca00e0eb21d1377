/**
 * The engine takes "-rate" for one word wherever a sign may stand before a value, as in "2^(-rate)" and "3*-rate", and knows no name
 * that begins with a sign: it is given the sign and the name apart.
 */
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import type { Facade } from "./book";

interface Word {
  readonly token: string;
  readonly startIndex: number;
}

const SIGNED_NAME = /^[-+](?=[\p{L}_\\])/u;

export function readSigns(): void {
  const reading: Facade = LexerTreeBuilder.prototype;
  const { getSequenceNode } = reading;
  reading.getSequenceNode = function (...given: unknown[]): (string | Word)[] {
    return getSequenceNode.apply(this, given).flatMap(apart);
  };
}

function apart(word: string | Word): (string | Word)[] {
  if (typeof word === "string" || !SIGNED_NAME.test(word.token)) return [word];
  return [word.token.charAt(0), { ...word, token: word.token.slice(1), startIndex: word.startIndex + 1 }];
}
