const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  }
  return value;
});

/** CRC-32 (IEEE 802.3, as in zip and PNG). `before` is the sum of the bytes that stand in front of these. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let sum = ~before;
  for (let index = 0; index < bytes.length; index += 1) {
    const slot = (sum ^ (bytes[index] as number)) & 0xff;
    sum = (table[slot] as number) ^ (sum >>> 8);
  }
  return ~sum >>> 0;
}
