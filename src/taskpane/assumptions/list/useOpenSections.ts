import { useState } from "react";
import { without } from "./useOpenRows";

const toggled = (set: ReadonlySet<string>, item: string): ReadonlySet<string> =>
  set.has(item) ? without(set, item) : new Set(set).add(item);

/** Which sections are open; what a search or a filter finds is shown without opening any, until it is closed. */
export function useOpenSections(sections: readonly string[], narrowed: boolean) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set(sections.slice(0, 1)));
  const [closedFound, setClosedFound] = useState<ReadonlySet<string>>(new Set());
  const isOpen = (section: string) => (narrowed ? !closedFound.has(section) : opened.has(section));
  const allOpen = sections.every(isOpen);
  return {
    isOpen,
    allOpen,
    toggle: (section: string) =>
      narrowed ? setClosedFound((before) => toggled(before, section)) : setOpened((before) => toggled(before, section)),
    toggleAll() {
      setOpened(new Set(allOpen ? [] : sections));
      setClosedFound(new Set(allOpen ? sections : []));
    },
  };
}
