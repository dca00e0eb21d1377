import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import type { Tab } from "./tabs/tab";

/** The tabs, in the order of the bar: a folder and an entry here make one. */
export const tabs: readonly Tab[] = [
  {
    id: "assumptions",
    title: "pane.tab.assumptions",
    icon: TableRegular,
    load: async () => (await import("./assumptions/AssumptionsTab")).AssumptionsTab,
  },
  {
    id: "about",
    title: "pane.tab.about",
    icon: InfoRegular,
    load: async () => (await import("./about/AboutTab")).AboutTab,
  },
];
