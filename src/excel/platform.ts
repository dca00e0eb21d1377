import type { Platform } from "../taskpane/port";

/** What the program runs on. */
export function platform(): Platform {
  const { platform } = Office.context;
  if (platform === Office.PlatformType.Mac) return "mac";
  return platform === Office.PlatformType.OfficeOnline ? "web" : "desktop";
}

/** Whether this Excel knows a set of members of its object model. */
export const knows = (set: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", set);
