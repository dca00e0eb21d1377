/** So near the least a value counts as the least: cover that is sized to one number is so only but for rounding. */
export const NEAR = 1e-9;
