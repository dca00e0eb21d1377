import { describe, expect, test } from "vitest";
import { choiceWord } from "../../src/model/choiceWord";
import { inputKeys } from "../../src/model/inputs/keys";
import { checkValue } from "../../src/model/schema";

const choices = [...inputKeys.values()].flatMap(({ key, choices: words }) => (words ? [{ key, words }] : []));

describe("the word of a choice", () => {
  test.for(choices)("$key: as written, in capitals, with hyphens and with spaces", ({ key, words }) => {
    words.forEach((word, place) => {
      for (const typed of [word, word.toUpperCase(), word.replaceAll(" ", "-"), ` ${word.replaceAll("-", " ")} `])
        expect(checkValue(key, typed), typed).toBe(place);
    });
    expect(new Set(words.map(choiceWord)).size).toBe(words.length);
  });

  test("equal principal, as DEBT_SCHEDULE writes it and as the sheet does", () => {
    for (const typed of ["equal principal", "equal-principal", "Equal Principal", "EQUAL - PRINCIPAL"])
      expect(checkValue("debt.profile", typed)).toBe(2);
    expect(() => checkValue("debt.profile", "equalprincipal")).toThrow("model.notAChoice");
  });
});
