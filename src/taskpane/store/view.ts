import type { Settings } from "../port";
import { type PaneStore, THEME_CHOICES, type ThemeChoice, type View } from "./state";

export const themeChoice = (text: string | undefined): ThemeChoice =>
  THEME_CHOICES.find((choice) => choice === text) ?? "system";

/** The tab that holds the first steps. */
export const HOME = "assumptions";

export const firstView = (settings: Settings): View => ({
  tab: HOME,
  theme: themeChoice(settings.get("theme")),
  welcome: settings.get("welcomed") === undefined,
  comparing: false,
});

export interface ViewSlice {
  open(tab: string): void;
  choose(theme: ThemeChoice): void;
  showWelcome(): void;
  endWelcome(): void;
  compare(on: boolean): void;
}

/** How the pane looks is kept where the workbook takes it; a workbook that does not looks the same next time. */
export function viewSlice(store: PaneStore, settings: Settings): ViewSlice {
  const set = (change: Partial<View>) => store.setState(({ view }) => ({ view: { ...view, ...change } }));
  const keep = (key: string, value: string) => void settings.set(key, value).catch(() => {});
  return {
    open: (tab) => set({ tab }),
    choose(theme) {
      set({ theme });
      keep("theme", theme);
    },
    showWelcome: () => set({ tab: HOME, welcome: true }),
    endWelcome() {
      set({ welcome: false });
      keep("welcomed", "yes");
    },
    compare: (comparing) => set({ comparing }),
  };
}
