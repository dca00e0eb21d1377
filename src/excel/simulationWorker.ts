import { Answering, type Asked } from "../analysis/simulation/worker";

/** A thread of the page that computes trials. */
const answering = new Answering();

self.onmessage = ({ data }: MessageEvent<Asked>) => {
  const { answered, handedOver } = answering.answer(data);
  self.postMessage(answered, { transfer: [...handedOver] });
};
