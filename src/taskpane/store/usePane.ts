import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { Pane } from "./pane";
import type { PaneState } from "./state";

export const PaneContext = createContext<Pane | undefined>(undefined);

/** The pane a component stands in. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === undefined) throw new Error("a component of the pane stands outside of it");
  return pane;
}

/** A part of what the pane knows; the component is drawn again when that part is another one. */
export const useSelected = <T>(select: (state: PaneState) => T): T => useStore(usePane().store, select);
