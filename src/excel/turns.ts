/** How long the page goes without a turn, in milliseconds: half of what a person notices. */
const LONGEST = 25;

/** Lets the page draw and hear what is typed or clicked, and goes on. */
function nextTurn(): Promise<void> {
  if (typeof scheduler !== "undefined" && "yield" in scheduler) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Long work in short tasks: between two pieces of it the page has a turn, when it has been without one for long. */
export class Turns {
  #since = performance.now();

  async take(): Promise<void> {
    if (performance.now() - this.#since < LONGEST) return;
    await nextTurn();
    this.#since = performance.now();
  }
}
