import product from "../../package.json";

/** The version of this engine, as package.json states it; the manifest's has a part more. */
export const release: string = product.version;
