/** Two clocks in nanoseconds. */
interface Clocks {
  readonly processor: number;
  readonly wall: number;
}

function clocks(): Clocks {
  const { user, system } = process.cpuUsage();
  return { processor: (user + system) * 1000, wall: performance.now() * 1e6 };
}

/**
 * Nanoseconds of the longest task while something is done, the most between two turns of the event loop. A busy machine makes
 * a program wait, which the processor's clock leaves out; that one counts what the engine's other threads do beside it, which
 * the clock on the wall leaves out: a task has taken no more than the lesser of both.
 */
export async function longestTask(act: () => Promise<unknown>): Promise<number> {
  let [longest, last, going] = [0, clocks(), true];
  const look = () => {
    const now = clocks();
    longest = Math.max(longest, Math.min(now.processor - last.processor, now.wall - last.wall));
    last = now;
    if (going) setImmediate(look);
  };
  setImmediate(look);
  await new Promise(setImmediate);
  longest = 0;
  await act();
  look();
  going = false;
  return longest;
}
