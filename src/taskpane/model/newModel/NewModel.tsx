/** The place of what makes a whole model in native formulas: on top of the tab. */
export function NewModel() {
  return null;
}
