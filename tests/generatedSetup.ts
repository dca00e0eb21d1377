import { writeGenerated } from "../src/build/generated";

/** Before any test: the generated modules of the model and the reference data as they stand, so that tests need no build. */
export default writeGenerated;
