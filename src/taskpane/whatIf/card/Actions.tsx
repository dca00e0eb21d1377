import { WriteAndCopy } from "../../parts/WriteAndCopy";
import { usePane, useSelected } from "../../store/usePane";
import type { Card } from "../../store/whatIf/state";

/** What a card has found in the sheet. */
export function Actions({ card }: { card: Card }) {
  const { whatIf } = usePane();
  const making = useSelected((state) => state.whatIf.answers[card].making !== undefined);
  useSelected((state) => state.whatIf.answers[card].found);
  return <WriteAndCopy formula={whatIf.formula(card) ?? ""} making={making} onWrite={() => void whatIf.write(card)} />;
}
