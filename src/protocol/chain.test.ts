import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { toBase64Url } from "../lib/base64.ts";
import { chainInput, firstHash, type RoomId } from "./index.ts";

const sha256 = (bytes: Uint8Array) =>
  new Uint8Array(createHash("sha256").update(bytes).digest());
const hex = (text: string) => new Uint8Array(Buffer.from(text, "hex"));

interface Update {
  readonly id: Uint8Array;
  readonly bytes: Uint8Array;
}

const chain = (room: RoomId, updates: readonly Update[]) =>
  updates.reduce(
    (before, { id, bytes }, index) =>
      sha256(chainInput(before, index + 1, id, sha256(bytes))),
    firstHash(room) as Uint8Array,
  );

test("the chain as anyone can work it out", () => {
  const room = toBase64Url(hex("000102030405060708090a0b0c0d0e0f")) as RoomId;
  expect(Buffer.from(firstHash(room)).toString("hex")).toBe(
    "000102030405060708090a0b0c0d0e0f00000000000000000000000000000000",
  );
  const id = hex("ffeeddccbbaa99887766554433221100");
  const update = { id, bytes: hex("636f756e63696c") };
  // ( printf '%s' 0001…0000 00000001 ffee…1100 | xxd -r -p; printf council | openssl dgst -sha256 -binary ) | openssl dgst -sha256
  expect(Buffer.from(chain(room, [update])).toString("hex")).toBe(
    "6622d18e8e55cae4f9287943d55999e7c55fbc73f1df521c5571f3e4d8467e02",
  );
});

const update = fc.record({
  id: fc.uint8Array({ minLength: 16, maxLength: 16 }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 20 }),
});

test("no update can be changed, left out, doubled or moved without its being seen", () => {
  const room = toBase64Url(new Uint8Array(16).fill(9)) as RoomId;
  fc.assert(
    fc.property(
      fc.uniqueArray(update, {
        minLength: 2,
        maxLength: 8,
        selector: ({ id }) => id.join(),
      }),
      fc.nat(),
      fc.constantFrom("change", "leave out", "double", "move"),
      (updates, nth, how) => {
        const at = nth % (updates.length - 1);
        const changed = [...updates];
        const [first, second] = [updates[at]!, updates[at + 1]!];
        const bytes = Uint8Array.from([...first.bytes, 0]);
        if (how === "change") changed[at] = { id: first.id, bytes };
        if (how === "leave out") changed.splice(at, 1);
        if (how === "double") changed.splice(at, 0, first);
        if (how === "move") changed.splice(at, 2, second, first);
        expect(chain(room, changed)).not.toEqual(chain(room, updates));
      },
    ),
  );
});

test("the same updates in another room are another chain", () => {
  const rooms = [1, 2].map((n) => toBase64Url(new Uint8Array(16).fill(n)));
  const [one, two] = rooms.map((room) => chain(room as RoomId, []));
  expect(one).not.toEqual(two);
});
