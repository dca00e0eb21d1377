/** Standard atomic weights, g/mol; formulas/chemistry.ts says where they are from. */
export const IRON = 55.845;
export const OXYGEN = 15.999;

// Iron of the two pure oxides: no ore and no concentrate is richer than the first, no fired pellet than the second. The
// formulas of chemistry.ts state the same step by step; a test holds both to the last bit.

/** Fe3O4. */
export const MAGNETITE = 1 / (1 + (4 / 3) * (OXYGEN / IRON));
/** Fe2O3. */
export const HEMATITE = 1 / (1 + 1.5 * (OXYGEN / IRON));
