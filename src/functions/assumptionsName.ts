/** The name by which formulas call the table of assumptions of a sheet. */
export const ASSUMPTIONS_NAME = "Assumptions";
