/**
 * The key and certificate of https://localhost. office.js talks to a host page over https only. A developer certificate that this
 * machine already trusts is taken; else one is made and kept in a folder that git ignores.
 */
import { createHash, createPublicKey, X509Certificate } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { generate } from "selfsigned";

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** The pin by which a browser is told to accept this certificate. */
  readonly spki: string;
}

const YEAR = 365 * 24 * 3600 * 1000;
const LEAST_LEFT = 24 * 3600 * 1000;

export async function certificate(folder: string): Promise<Certificate> {
  const trusted = join(homedir(), ".office-addin-dev-certs");
  return (
    (await read(join(trusted, "localhost.key"), join(trusted, "localhost.crt"))) ??
    (await read(join(folder, "localhost.key"), join(folder, "localhost.crt"))) ??
    (await make(folder))
  );
}

/** Null when there is none, or when it ends within a day. */
async function read(keyFile: string, certFile: string): Promise<Certificate | null> {
  if (!existsSync(keyFile) || !existsSync(certFile)) return null;
  const [key, cert] = await Promise.all([readFile(keyFile, "utf8"), readFile(certFile, "utf8")]);
  try {
    const left = new Date(new X509Certificate(cert).validTo).getTime() - Date.now();
    return left > LEAST_LEFT ? { key, cert, spki: pin(cert) } : null;
  } catch {
    return null; // not a certificate: make another
  }
}

async function make(folder: string): Promise<Certificate> {
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    keySize: 2048,
    algorithm: "sha256",
    notAfterDate: new Date(Date.now() + YEAR),
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "keyUsage", digitalSignature: true, keyEncipherment: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
        ],
      },
    ],
  });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "localhost.key"), made.private, { mode: 0o600 });
  await writeFile(join(folder, "localhost.crt"), made.cert);
  return { key: made.private, cert: made.cert, spki: pin(made.cert) };
}

/** Base64 of the SHA-256 of the public key, as --ignore-certificate-errors-spki-list wants it. */
function pin(cert: string): string {
  const key = createPublicKey(cert).export({ type: "spki", format: "der" });
  return createHash("sha256").update(key).digest("base64");
}
