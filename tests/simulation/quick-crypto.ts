import { createCipheriv, createDecipheriv, createHash } from "node:crypto";

/**
 * Puts Node's own AES and SHA-256, which answer at once, in place of WebCrypto's, which answer from another thread whenever they are
 * done: a schedule can be repeated from its seed only if nothing but the seed decides the order of things. Returns how to undo it.
 */
export function withQuickCrypto(): () => void {
  const { subtle } = crypto;
  const quick = {
    importKey: async (_format: string, bytes: Uint8Array) => ({ bytes }),
    digest: async (_name: string, bytes: Uint8Array) =>
      toBuffer(createHash("sha256").update(bytes).digest()),
    encrypt: async (how: AesGcmParams, key: QuickKey, plain: Uint8Array) => {
      const cipher = createCipheriv("aes-256-gcm", key.bytes, bytesOf(how.iv));
      cipher.setAAD(bytesOf(how.additionalData));
      const parts = [cipher.update(plain), cipher.final()];
      return toBuffer(Buffer.concat([...parts, cipher.getAuthTag()]));
    },
    decrypt: async (how: AesGcmParams, key: QuickKey, sealed: Uint8Array) => {
      const at = sealed.length - 16;
      const decipher = createDecipheriv(
        "aes-256-gcm",
        key.bytes,
        bytesOf(how.iv),
      );
      decipher.setAAD(bytesOf(how.additionalData));
      decipher.setAuthTag(sealed.subarray(at));
      const text = decipher.update(sealed.subarray(0, at));
      return toBuffer(Buffer.concat([text, decipher.final()]));
    },
  };
  Object.defineProperty(crypto, "subtle", { value: quick, configurable: true });
  return () =>
    Object.defineProperty(crypto, "subtle", {
      value: subtle,
      configurable: true,
    });
}

interface QuickKey {
  readonly bytes: Uint8Array;
}

const bytesOf = (source: BufferSource | undefined): Uint8Array =>
  source as Uint8Array;
const toBuffer = (bytes: Buffer): ArrayBuffer =>
  new Uint8Array(bytes).slice().buffer;
