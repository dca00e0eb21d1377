import { type BrandVariants, createDarkTheme, createLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { HostPort } from "./port";

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

export const THEME_CHOICES = ["system", "light", "dark"] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

export const themeChoice = (text: string | undefined): ThemeChoice =>
  THEME_CHOICES.find((choice) => choice === text) ?? "system";

/** The user's choice, else the host's theme, else the system's. */
export function useTheme(port: HostPort, choice: ThemeChoice): { theme: Theme; isDark: boolean } {
  const [systemDark, setSystemDark] = useState(() => matchMedia("(prefers-color-scheme: dark)").matches);
  useEffect(() => {
    const query = matchMedia("(prefers-color-scheme: dark)");
    const follow = () => setSystemDark(query.matches);
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, []);
  const isDark = choice === "system" ? (port.darkTheme() ?? systemDark) : choice === "dark";
  return { theme: isDark ? dark : light, isDark };
}
