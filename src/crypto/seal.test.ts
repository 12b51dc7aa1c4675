import { createCipheriv } from "node:crypto";
import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { must } from "../../tests/contract/sample-sets.ts";
import { systemRandom } from "../lib/random.ts";
import { importContentKey } from "./content-key.ts";
import { open } from "./open.ts";
import { seal, type Sealer } from "./seal.ts";
import { type SealedPlace, sealedOverhead } from "./sealed-format.ts";

const filled = (length: number, first: number) =>
  Uint8Array.from({ length }, (_, index) => (first + index) & 0xff);
const keyBytes = filled(32, 0x00);
const device = filled(16, 0xd0);
const place: SealedPlace = {
  kind: "update",
  room: filled(16, 0x40),
  epoch: 0x0102,
  about: filled(16, 0x80),
};
const words = new TextEncoder().encode("Who checks the placements?");

let sealer: Sealer;
beforeAll(async () => {
  const key = await importContentKey(keyBytes);
  sealer = { key, device, random: systemRandom };
});

test("a known key, iv and place give the bytes that the format promises", async () => {
  const iv = filled(12, 0xa0);
  const sealed = await seal({ ...sealer, random: () => iv }, place, words);

  // The same by Node's own AES, from the format's description.
  const cipher = createCipheriv("aes-256-gcm", keyBytes, iv);
  cipher.setAAD(
    Buffer.from(
      "0101" +
        "404142434445464748494a4b4c4d4e4f" +
        "0102" +
        "d0d1d2d3d4d5d6d7d8d9dadbdcdddedf" +
        "808182838485868788898a8b8c8d8e8f",
      "hex",
    ),
  );
  const text = Buffer.concat([cipher.update(words), cipher.final()]);
  const expected = Buffer.concat([
    Buffer.from("010102d0d1d2d3d4d5d6d7d8d9dadbdcdddedf", "hex"),
    iv,
    text,
    cipher.getAuthTag(),
  ]);
  expect(Buffer.from(sealed).toString("hex")).toBe(expected.toString("hex"));
  expect(Buffer.from(sealed).toString("hex")).toBe(
    "010102d0d1d2d3d4d5d6d7d8d9dadbdcdddedfa0a1a2a3a4a5a6a7a8a9aaab" +
      "b170130d26a367dc0916a7a76f1fe0ae1ccd3a75ffd22c18ef3169b8ecf877e3222e09db7634ff00a88f",
  );
});

test("what is sealed opens again, whatever it is, and says which device sealed it", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 2000 }),
      fc.constantFrom("update", "snapshot", "presence", "label"),
      fc.uint8Array({ minLength: 16, maxLength: 16 }),
      fc.nat({ max: 0xffff }),
      fc.uint8Array({ maxLength: 40 }),
      async (plain, kind, room, epoch, about) => {
        const there = { kind, room, epoch, about } as const;
        const sealed = await seal(sealer, there, plain);
        expect(sealed.length).toBe(plain.length + sealedOverhead);
        const opened = must(await open(sealer.key, there, sealed));
        expect(opened.plain).toEqual(plain);
        expect(opened.device).toEqual(device);
      },
    ),
  );
});

test("the same words sealed twice give other bytes", async () => {
  const [once, again] = [
    await seal(sealer, place, words),
    await seal(sealer, place, words),
  ];
  expect(once).not.toEqual(again);
});

describe("does not open", () => {
  const errorOf = async (
    sealed: Uint8Array,
    where = place,
    key = sealer.key,
  ) => {
    const opened = await open(key, where, sealed);
    return opened.ok ? "opened" : opened.error.kind;
  };

  test.each<[string, Partial<SealedPlace>]>([
    ["another room", { room: filled(16, 0x41) }],
    ["another update's place", { about: filled(16, 0x81) }],
    ["another purpose", { kind: "snapshot" }],
    ["a place that is said at more length", { about: filled(17, 0x80) }],
  ])("in %s", async (_name, moved) => {
    const sealed = await seal(sealer, place, words);
    expect(await errorOf(sealed, { ...place, ...moved })).toBe("forged");
  });

  test("with another key", async () => {
    const sealed = await seal(sealer, place, words);
    const other = await importContentKey(filled(32, 1));
    expect(await errorOf(sealed, place, other)).toBe("forged");
  });

  test("under another of the room's keys", async () => {
    const sealed = await seal(sealer, place, words);
    expect(await errorOf(sealed, { ...place, epoch: 7 })).toBe("epoch");
    // Also when the bytes are made to say so.
    sealed.set([0, 7], 1);
    expect(await errorOf(sealed, { ...place, epoch: 7 })).toBe("forged");
  });

  test("under another device's name", async () => {
    const sealed = await seal(sealer, place, words);
    sealed.set(filled(16, 0xd1), 3);
    expect(await errorOf(sealed)).toBe("forged");
  });

  test("in a format of the future", async () => {
    const sealed = await seal(sealer, place, words);
    sealed[0] = 2;
    expect(await errorOf(sealed)).toBe("format");
  });

  test("with any one bit of it changed, or any end of it missing", async () => {
    const sealed = await seal(sealer, place, words);
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = sealed.slice();
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(await errorOf(changed)).not.toBe("opened");
    }
    for (let length = 0; length < sealed.length; length += 1) {
      expect(await errorOf(sealed.slice(0, length))).not.toBe("opened");
    }
  });
});
