/**
 * Nanoseconds of the processor that a call takes, over a batch long enough for the clock. A busy machine makes a program
 * wait; its own time it leaves nearly as it is.
 */
export function processorTime(calls: number, call: () => void): number {
  const from = process.cpuUsage();
  for (let k = 0; k < calls; k++) call();
  const { user, system } = process.cpuUsage(from);
  return ((user + system) * 1000) / calls;
}
