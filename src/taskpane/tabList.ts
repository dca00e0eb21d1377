import { BranchForkRegular } from "@fluentui/react-icons/svg/branch-fork";
import { DataBarVerticalRegular } from "@fluentui/react-icons/svg/data-bar-vertical";
import { DataHistogramRegular } from "@fluentui/react-icons/svg/data-histogram";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { NumberSymbolRegular } from "@fluentui/react-icons/svg/number-symbol";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { TableCellEditRegular } from "@fluentui/react-icons/svg/table-cell-edit";
import { RISK } from "./store/risk/state";
import { WHAT_IF } from "./store/whatIf/state";
import type { Tab } from "./tabs/tab";

/** The tabs, in the order of the bar: a folder and an entry here make one. */
export const tabs: readonly Tab[] = [
  {
    id: "number",
    title: "pane.tab.number",
    icon: NumberSymbolRegular,
    load: async () => (await import("./number/NumberTab")).NumberTab,
  },
  {
    id: "assumptions",
    title: "pane.tab.assumptions",
    icon: TableRegular,
    load: async () => (await import("./assumptions/AssumptionsTab")).AssumptionsTab,
  },
  {
    id: "model",
    title: "pane.tab.model",
    icon: DataBarVerticalRegular,
    load: async () => (await import("./model/ModelTab")).ModelTab,
  },
  {
    id: WHAT_IF,
    title: "pane.tab.whatIf",
    icon: BranchForkRegular,
    load: async () => (await import("./whatIf/WhatIfTab")).WhatIfTab,
  },
  {
    id: RISK,
    title: "pane.tab.risk",
    icon: DataHistogramRegular,
    load: async () => (await import("./risk/RiskTab")).RiskTab,
  },
  {
    id: "cells",
    title: "pane.tab.cells",
    icon: TableCellEditRegular,
    load: async () => (await import("./cells/CellsTab")).CellsTab,
  },
  {
    id: "about",
    title: "pane.tab.about",
    icon: InfoRegular,
    load: async () => (await import("./about/AboutTab")).AboutTab,
  },
];
