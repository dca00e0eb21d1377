/** Where the focus goes when what had it is no longer there: the open tab, so that the next stop is its first control. */
export const focusPanel = (): void =>
  document.querySelector<HTMLElement>("[role=tabpanel]:not([hidden])")?.focus({ preventScroll: true });
