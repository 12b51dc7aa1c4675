// TextEncoder and TextDecoder exist in every runtime, though neither the DOM nor Node is compiled in here.
interface Utf8Host {
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
  readonly TextDecoder: new () => { decode(bytes: Uint8Array): string };
}
const host = globalThis as unknown as Utf8Host;
const encoder = new host.TextEncoder();
const decoder = new host.TextDecoder();

export const encodeUtf8 = (text: string): Uint8Array => encoder.encode(text);

/** Bytes that are not UTF-8 come out as U+FFFD. */
export const decodeUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);
