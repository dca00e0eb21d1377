import { HalfDone, HostFailure } from "../taskpane/port";
import { failure, ungrouped, writing } from "./run";

type Batch = (context: Excel.RequestContext) => Promise<void>;

/**
 * A change that is all or nothing, once what it changes is kept: `look` refuses where something else stands there now,
 * `change` does it, and where Excel fails after that, `back` puts back what was kept; `back` may be asked again. Errors:
 * HostFailure, and all is as it was; HalfDone, where it could not be put back.
 */
export async function allOrNothing({ look, change, back }: Readonly<Record<"look" | "change" | "back", Batch>>) {
  let begun = false;
  const putBack = async () => {
    if (begun) await ungrouped(back);
  };
  try {
    await writing(async (context) => {
      await look(context);
      begun = true;
      await change(context);
    }, putBack);
  } catch (error) {
    try {
      await putBack();
    } catch (second) {
      // of a sheet that is gone there is nothing to put back
      if (second instanceof HostFailure) throw second;
      throw new HalfDone(failure(error));
    }
    throw failure(error);
  }
}
