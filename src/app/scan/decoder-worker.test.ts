import { generate } from "lean-qr/nano";
import { expect, test } from "vitest";
import { decode } from "./decoder-worker.ts";

/** As a camera would see it: grey, `scale` pixels a module, with a margin. */
function picture(text: string, scale: number) {
  const code = generate(text);
  const side = (code.size + 8) * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const isDark = code.get(
        Math.floor(x / scale) - 4,
        Math.floor(y / scale) - 4,
      );
      data.fill(isDark ? 40 : 215, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return { data, width: side, height: side };
}

test("what one device draws, another reads", () => {
  const link = `https://friend.example.gov.uk/open#${"Ab3_-".repeat(23)}x`;
  for (const scale of [2, 3, 5, 8]) {
    expect(decode(picture(link, scale)), `${scale} px`).toBe(link);
  }
});

test("a picture without a code says nothing, and does no harm", () => {
  const data = new Uint8ClampedArray(64 * 64 * 4).fill(128);
  expect(decode({ data, width: 64, height: 64 })).toBeNull();
});
