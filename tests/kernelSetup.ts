import { writeKernel } from "../src/build/kernel";

/** Before any test: the kernel of the formulas as they stand, so that tests need no build. */
export default writeKernel;
