import { useEffect, useState } from "react";
import type { Explained } from "../../analysis/explanation/explained";
import { reason } from "../../messages/text";
import type { Words } from "../../messages/words";
import type { Opened } from "../store/opened";
import { usePane } from "../store/usePane";

type Known = { readonly told?: Explained; readonly why?: Words };

/** What is told of a number, once it is asked for: a branch that is not open computes nothing. */
export function useExplained(number: Opened | undefined): Known {
  const { number: slice } = usePane();
  const [known, setKnown] = useState<Known>({});
  useEffect(() => {
    let current = true;
    const keep = (now: Known) => current && setKnown(now);
    if (number !== undefined)
      slice.explained(number).then(
        (told) => keep({ told }),
        (error: unknown) => keep({ why: reason(error) }),
      );
    return () => {
      current = false;
    };
  }, [slice, number]);
  return known;
}
