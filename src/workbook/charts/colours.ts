/** A colour of a chart on white and on a dark ground; both stand out from it by more than three to one. */
export interface Colour {
  /** "#RRGGBB". */
  readonly onLight: string;
  readonly onDark: string;
}

/** Told apart by people who do not see red and green alike, and in grey by how dark they are. */
export const STEEL: Colour = { onLight: "#2A5F7F", onDark: "#85B5D0" };
export const RUST: Colour = { onLight: "#C2571A", onDark: "#F2A06B" };
export const LEAF: Colour = { onLight: "#5E8C31", onDark: "#A5CF7A" };
export const PLUM: Colour = { onLight: "#7A4A8C", onDark: "#C8A2D8" };
/** What is of little weight beside the rest, and what is only a level. */
export const SLATE: Colour = { onLight: "#5F6B73", onDark: "#B4BEC5" };
/** What must not be crossed. */
export const SIGNAL: Colour = { onLight: "#B3261E", onDark: "#F28B82" };
