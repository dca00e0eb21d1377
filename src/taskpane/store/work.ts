import { reason } from "../../messages/text";
import type { Watch } from "../port";
import type { Notice, PaneStore, Work } from "./state";

export const IDLE: Work = { busy: false, writing: undefined, notice: undefined };

export interface WorkSlice {
  say(notice: Notice | undefined): void;
  fail(error: unknown): void;
  /** Does things one after the other, in the order in which they were asked for, whether those before went well or not. */
  inTurn<T>(action: () => Promise<T>): Promise<T>;
  /** Does one thing in its turn and says what came of it, or what went wrong. */
  attempt(action: () => Promise<Notice | undefined>): Promise<void>;
  /** Does what can be watched: how far it is is known meanwhile, and it may be stopped. */
  watched<T>(action: (watch: Watch) => Promise<T>): Promise<T>;
  /** Stops what is watched; it puts back what it has done so far. */
  stop(): void;
}

export function workSlice(store: PaneStore): WorkSlice {
  const set = (change: Partial<Work>) => store.setState(({ work }) => ({ work: { ...work, ...change } }));
  const say = (notice: Notice | undefined) => set({ notice });
  const fail = (error: unknown) => say({ intent: "error", text: reason(error) });

  let queue: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  const inTurn = async <T>(action: () => Promise<T>): Promise<T> => {
    waiting++;
    set({ busy: true });
    const turn = queue.then(action);
    queue = turn.catch(() => {});
    try {
      return await turn;
    } finally {
      waiting--;
      set({ busy: waiting > 0 });
    }
  };
  const attempt = async (action: () => Promise<Notice | undefined>) => {
    say(undefined);
    try {
      say(await inTurn(action));
    } catch (error) {
      fail(error);
    }
  };

  let stopper: AbortController | undefined;
  const watched = async <T>(action: (watch: Watch) => Promise<T>): Promise<T> => {
    const own = new AbortController();
    stopper = own;
    const tell: Watch["tell"] = (progress) => set({ writing: { ...progress, stopping: own.signal.aborted } });
    try {
      return await action({ tell, stop: own.signal });
    } finally {
      stopper = undefined;
      set({ writing: undefined });
    }
  };
  const stop = () => {
    const { writing } = store.getState().work;
    if (stopper === undefined || writing === undefined) return;
    stopper.abort();
    set({ writing: { ...writing, stopping: true } });
  };
  return { say, fail, inTurn, attempt, watched, stop };
}
