import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createLiveReader, type LiveEvent, type RoomId } from "./index.ts";

const room = "AAAAAAAAAAAAAAAAAAAAAA" as RoomId;
const event: fc.Arbitrary<LiveEvent> = fc.oneof(
  fc.constant({ type: "beat" } as const),
  fc.nat().map((head) => ({ type: "head", room, head }) as const),
  fc.string().map((sealed) => ({ type: "presence", room, sealed }) as const),
);

test("events come out whole, however the stream is cut into pieces", () => {
  fc.assert(
    fc.property(
      fc.array(event),
      fc.array(fc.integer({ min: 1, max: 9 })),
      (events, sizes) => {
        const text = events.map((e) => `${JSON.stringify(e)}\n`).join("");
        const read = createLiveReader();
        const got: LiveEvent[] = [];
        let at = 0;
        for (const size of sizes) {
          got.push(...read(text.slice(at, at + size)));
          at += size;
        }
        got.push(...read(text.slice(at)));
        expect(got).toEqual(events);
      },
    ),
  );
});

test("a later relay's events and a proxy's noise are passed over", () => {
  const read = createLiveReader();
  expect(
    read('{"type":"news"}\n\nnull\n[1]\n<html>\n{"type":"beat"}\n{"type":"be'),
  ).toEqual([{ type: "beat" }]);
});
