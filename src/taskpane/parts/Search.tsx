import { Combobox, Field, Option } from "@fluentui/react-components";
import { useState } from "react";
import { says } from "../../help/synonyms";
import { text } from "../../messages/text";
import { verbatim, type Words } from "../../messages/words";

/** What can be chosen, and what it is found by. */
export interface Choice {
  readonly id: string;
  readonly label: Words;
  readonly text: string;
}

interface Props {
  readonly label: Words;
  readonly placeholder: Words;
  readonly choices: readonly Choice[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** So many that are found are shown; more of them nobody reads. */
const SHOWN = 30;

/** One of many, found by its words. */
export function Search({ label, placeholder, choices, chosen, onChoose }: Props) {
  const [query, setQuery] = useState<string>();
  const [unknown, setUnknown] = useState<string>();
  const words = (query ?? "").trim().split(/\s+/).filter(Boolean);
  const found = words.length === 0 ? choices : choices.filter((each) => words.every((word) => says(each.text, word)));
  const name = choices.find(({ id }) => id === chosen)?.label ?? verbatim(chosen);
  const more = found.length - SHOWN;
  const leave = () => {
    setUnknown(found.length === 0 ? query : undefined);
    setQuery(undefined);
  };
  return (
    <Field
      size="small"
      label={label}
      {...(unknown !== undefined && {
        validationMessage: text("pane.asked.unknown", { text: unknown }),
        validationState: "error",
      })}
    >
      <Combobox
        size="small"
        style={{ minWidth: 0 }}
        input={{ style: { minWidth: 0 } }}
        positioning={{ matchTargetSize: "width", autoSize: true }}
        placeholder={placeholder}
        value={query ?? name}
        selectedOptions={[chosen]}
        onChange={({ target }) => setQuery(target.value)}
        onFocus={({ target }) => target.select()}
        onBlur={leave}
        onOptionSelect={(_, { optionValue }) => {
          // a key that leaves the field chooses what says that nothing is found: then what was typed is judged as it is left
          if (optionValue === undefined || !choices.some(({ id }) => id === optionValue)) return;
          setQuery(undefined);
          setUnknown(undefined);
          onChoose(optionValue);
        }}
      >
        {found.slice(0, SHOWN).map((each) => (
          <Option key={each.id} value={each.id} text={each.label}>
            {each.label}
          </Option>
        ))}
        {more > 0 ? (
          <Option disabled value="" text="">
            {text("pane.asked.moreFound", { count: more })}
          </Option>
        ) : null}
        {found.length === 0 ? (
          <Option disabled value="" text="">
            {text("pane.asked.noneFound")}
          </Option>
        ) : null}
      </Combobox>
    </Field>
  );
}
