import type { Assumption } from "../../reference/index";

/** Whether numbers of an input only name classes, a kind of buyer or a category of risk: between them nothing lies. */
export const namesClasses = ({ choices, interval, unit }: Pick<Assumption, "choices" | "interval" | "unit">): boolean =>
  choices !== undefined || (interval.whole === true && unit === "1");
