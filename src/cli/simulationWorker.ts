import { parentPort } from "node:worker_threads";
import { Answering, type Asked } from "../analysis/simulation/worker";

/** A thread that computes trials. */
const answering = new Answering();

parentPort?.on("message", (asked: Asked) => {
  const { answered, handedOver } = answering.answer(asked);
  parentPort?.postMessage(answered, [...handedOver]);
});
