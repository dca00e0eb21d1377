/** What stands behind the name of a set as version 1 had it. */
const OF_VERSION_1 = "@1";

/** The name of a set as version 1 had it, of its name today or of itself. */
export const inVersion1 = (set: string): string => (set.endsWith(OF_VERSION_1) ? set : `${set}${OF_VERSION_1}`);
