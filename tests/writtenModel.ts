import { writtenModel } from "../src/model/writtenModel";

/** Tests call functions as cells do from the second time on; tests/functions/late.test.ts calls them for the first time. */
await writtenModel.load();
