import { expect, test } from "vitest";
import { answerOf } from "../../src/workbench/functions/results";

test.each([
  [[1, true, 5], { value: 5 }],
  [[1, true, null], { value: 0 }],
  [[1, true, { type: "FormattedNumber", basicValue: 0.5, numberFormat: "0%" }], { value: 0.5, numberFormat: "0%" }],
  [[1, true, { type: "Double", basicValue: 2, numberFormat: "General" }], { value: 2 }],
  [[1, true, { type: "Error", basicValue: "#NUM!" }], { value: { error: "#NUM!" } }],
  [
    [1, true, { type: "CustomFunctionError", code: "#N/A", message: "why" }],
    { value: { error: "#N/A", message: "why" } },
  ],
  [[1, false, "because", 1], { value: { error: "#N/A", message: "because" } }],
  [[1, false, "", 2], { value: { error: "#VALUE!" } }],
  [[1, false, null, 10], { value: { error: "#NAME?" } }],
  [
    [1, true, [[1, null], [2]]],
    {
      value: [
        [1, 0],
        [2, { error: "#N/A" }],
      ],
    },
  ],
  [[1, true, []], { value: [[{ error: "#CALC!" }]] }],
] as const)("%j", (entry, answer) => {
  expect(answerOf(entry)).toEqual(answer);
});
