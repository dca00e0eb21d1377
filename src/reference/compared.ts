import { movingEstimates, numbers, sets, version1 } from "./generated/numbers";
import { referenceNumbers } from "./referenceNumbers";

// Imported wherever the data stands beside its generated numbers, as model/compared.ts is where the formulas do. Numbers of
// other data would be wrong and say nothing: they are a defect of the build.
if (JSON.stringify(referenceNumbers()) !== JSON.stringify({ numbers, sets, version1, movingEstimates }))
  throw new Error('the numbers of the reference data were made from other data than stands here: run "npm run build"');
