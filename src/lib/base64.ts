const digits =
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const digitCodes = Uint8Array.from(digits, (digit) => digit.charCodeAt(0));
const valueOfCode = new Int8Array(128).fill(-1);
digitCodes.forEach((code, value) => {
  valueOfCode[code] = value;
});
const padding = "=";
/** Few enough arguments for `String.fromCharCode`, and a multiple of four digits. */
const chunkLength = 8192;

/** Base64 (RFC 4648, section 4) with padding. */
export function toBase64(bytes: Uint8Array): string {
  const codes = new Uint8Array(Math.ceil((bytes.length * 4) / 3));
  let out = 0;
  for (let index = 0; index < bytes.length; index += 3) {
    const group =
      ((bytes[index] ?? 0) << 16) |
      ((bytes[index + 1] ?? 0) << 8) |
      (bytes[index + 2] ?? 0);
    for (let shift = 18; shift >= 0 && out < codes.length; shift -= 6) {
      codes[out] = digitCodes[(group >>> shift) & 63] as number;
      out += 1;
    }
  }
  let text = "";
  for (let start = 0; start < codes.length; start += chunkLength) {
    text += String.fromCharCode(...codes.subarray(start, start + chunkLength));
  }
  return text + padding.repeat((4 - (text.length % 4)) % 4);
}

/** The bytes, or null when the text is not base64 as `toBase64` writes it: line breaks and missing padding are refused. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const padded = text.endsWith("==") ? 2 : text.endsWith(padding) ? 1 : 0;
  const length = text.length - padded;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let group = 0;
  let out = 0;
  for (let index = 0; index < length; index += 1) {
    const value = valueOfCode[text.charCodeAt(index)] ?? -1;
    if (value < 0) return null;
    group = ((group << 6) | value) & 0xffffff;
    const bits = ((index % 4) + 1) * 6;
    if (bits > 6) {
      bytes[out] = (group >>> (bits % 8)) & 0xff;
      out += 1;
    }
  }
  const leftOver = group & ((1 << (padded * 2)) - 1);
  return leftOver === 0 ? bytes : null;
}

/** Base64 for addresses and ids (RFC 4648, section 5), without padding. */
export const toBase64Url = (bytes: Uint8Array): string =>
  toBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");

/** The bytes of `toBase64Url`'s text, or null when it is none. */
export function fromBase64Url(text: string): Uint8Array | null {
  if (/[+/=]/.test(text)) return null;
  const plain = text.replaceAll("-", "+").replaceAll("_", "/");
  return fromBase64(plain + padding.repeat((4 - (text.length % 4)) % 4));
}
