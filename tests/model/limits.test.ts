import { expect, test } from "vitest";
import { Session } from "../../src/analysis/session";
import { functionNamed } from "../../src/functions/catalog";
import { answer } from "../../src/functions/invoke";
import { isErrorValue } from "../../src/functions/values";
import { inputKeys } from "../../src/model/inputs/keys";
import { checkInputs } from "../../src/model/schema";
import { IronError } from "../../src/quantities/errors";
import { referenceSet } from "../../src/reference/index";
import { edges, frozenLimits, inSigns, nextNumber } from "../limits";

/** What every assumption may be, written down and reviewed: a change of a limit is a change of this list, seen by whoever reads it. */
const frozen = frozenLimits("tests/model/limits.txt");

const isLimit = (id = ""): boolean => /^model\.(outside|notAChoice)/.test(id);

/** Whether the limits of a key refuse a value; another rule, such as shares that must add up, may speak of it too. */
function refused(key: string, value: number | string): boolean {
  try {
    checkInputs({ ...referenceSet(), [key]: value });
  } catch (error) {
    return error instanceof IronError && isLimit(error.id) && error.values.key === key;
  }
  return false;
}

const context = { session: new Session() };

/** The same as a cell meets it. */
function refusedInCell(key: string, value: number | string): boolean {
  const found = answer(functionNamed("PROJECT_NPV"), [null, key, value], context);
  return isErrorValue(found) && isLimit(found.id) && found.values?.key === key;
}

test("the limits of all assumptions are those of the reviewed list", () => {
  const limits = [...inputKeys.values()].map(({ key, interval, choices }) => `${key}: ${inSigns(interval, choices)}`);
  expect(limits.toSorted(), "tests/model/limits.txt").toEqual(
    frozen.map(({ name, says }) => `${name}: ${says}`).toSorted(),
  );
});

test.for(frozen.map((limit) => [limit.name, limit] as const))(
  "%s takes its ends and nothing beyond",
  ([key, limit]) => {
    const { inside, outside } = edges(limit, nextNumber);
    expect(inside.filter((value) => refused(key, value))).toEqual([]);
    expect(outside.filter((value) => !refusedInCell(key, value))).toEqual([]);
  },
);
