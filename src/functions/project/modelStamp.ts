import { stamp } from "../../analysis/stamp";
import { verbatim } from "../../messages/words";
import { defineFunction } from "../define";
import { Shown } from "../shown";
import { assumptions, errors, overrides, projectOf } from "./shared";

export const modelStamp = defineFunction({
  id: "MODEL_STAMP",
  family: "Project",
  summary:
    "A short stamp of the model's formulas, of every assumption and of the engine; equal stamps mean equal results.",
  args: { assumptions, overrides },
  returns: {
    type: "string",
    shape: "scalar",
    doc: "Such as IRON-7Q2KM-0X4T9-BHR5C-1.1.0: five letters for the formulas, ten for the assumptions, the version of Ironbook",
  },
  notes: [
    "Print it with a report. Whoever opens the workbook later sees from the first part whether the formulas changed, from the next two whether an assumption did, and from the last which Ironbook computed it.",
    "It is a fingerprint against mistakes, not a signature against forgery.",
  ],
  errors,
  source: "Content hash of formulas and assumptions: FNV-1a with MurmurHash3's final mix, 25 bits a group",
  examples: [
    { args: [null, "market.hbi_price", "320 US$"], gives: { raises: "argument" } },
    { args: [null, "concentrate.recovery", 0], gives: { raises: "domain" } },
  ],
  seeAlso: ["PROJECT_CHECKS"],
  compute: (args, context) => {
    const project = projectOf(args, context);
    return new Shown(verbatim(stamp(project.run)), project);
  },
});
