import { type BrandVariants, createDarkTheme, createLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { ThemeChoice } from "../store/state";
import { usePane } from "../store/usePane";

/** Steel blue, from nearly black to nearly white. */
const steel: BrandVariants = {
  10: "#030b10",
  20: "#0b1c27",
  30: "#102d3f",
  40: "#143a53",
  50: "#1a4763",
  60: "#1f5574",
  70: "#256485",
  80: "#2a7296",
  90: "#3b82a6",
  100: "#5293b5",
  110: "#6ba4c3",
  120: "#85b5d0",
  130: "#9fc6dc",
  140: "#bad7e7",
  150: "#d5e8f1",
  160: "#eef6fa",
};

const light: Theme = createLightTheme(steel);

/** Brand colours as text need a lighter shade on dark than Fluent takes by itself. */
const dark: Theme = {
  ...createDarkTheme(steel),
  colorBrandForeground1: steel[120],
  colorBrandForeground2: steel[130],
  colorBrandForegroundLink: steel[120],
};

const SYSTEM = "(prefers-color-scheme: dark)";

function followSystem(tell: () => void): () => void {
  const query = matchMedia(SYSTEM);
  query.addEventListener("change", tell);
  return () => query.removeEventListener("change", tell);
}

/** The user's choice, else the host's theme, else the system's. */
export function useTheme(choice: ThemeChoice): { theme: Theme; isDark: boolean } {
  const { port } = usePane();
  const systemDark = useSyncExternalStore(followSystem, () => matchMedia(SYSTEM).matches);
  const isDark = choice === "system" ? (port.darkTheme() ?? systemDark) : choice === "dark";
  return { theme: isDark ? dark : light, isDark };
}
