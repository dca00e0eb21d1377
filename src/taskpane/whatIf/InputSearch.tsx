import { useMemo } from "react";
import { folded } from "../../help/synonyms";
import { text } from "../../messages/text";
import type { Words } from "../../messages/words";
import { Search } from "../parts/Search";
import type { Rows } from "../parts/useRows";

interface Props {
  readonly label: Words;
  readonly rows: Rows;
  readonly chosen: string;
  /** Whether a choice among words may be chosen, too. */
  readonly withChoices?: boolean;
  readonly onChoose: (key: string) => void;
}

/** An input, found by a word of its label, its key or its section. */
export function InputSearch({ label, rows, chosen, withChoices = false, onChoose }: Props) {
  const choices = useMemo(
    () =>
      [...rows.values()].flatMap(({ key, label, section, step, choices: words }) =>
        step !== undefined || (words !== undefined && !withChoices)
          ? []
          : [{ id: key, label, text: folded(`${key} ${label} ${section.title}`) }],
      ),
    [rows, withChoices],
  );
  const placeholder = text("pane.whatIf.searchInputs", { count: choices.length });
  return <Search {...{ label, placeholder, choices, chosen, onChoose }} />;
}
