import { explanations } from "../src/analysis/explanation/explanations";
import { explanationRows } from "../src/functions/explain/explanationRows";
import { writtenModel } from "../src/model/writtenModel";
import { sourcedReference } from "../src/reference/sourcedReference";

/** Tests call functions as cells do from the second time on; tests/functions/late.test.ts calls them for the first time. */
await Promise.all([writtenModel.load(), sourcedReference.load(), explanations.load(), explanationRows.load()]);
