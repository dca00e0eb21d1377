/** Carbon of cementite, Fe3C: HBI cannot hold more. */
export const CEMENTITE = 0.067;
