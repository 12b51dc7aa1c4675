import { expect, test } from "vitest";
import { systemRandom } from "../lib/random.ts";
import { createToken, hashToken } from "./token.ts";

test("a token is 256 random bits, and its hash is SHA-256", async () => {
  const token = createToken(systemRandom);
  expect(token).toHaveLength(32);
  expect(token).not.toEqual(createToken(systemRandom));
  // SHA-256 of "abc", from FIPS 180-4.
  const hash = await hashToken(new TextEncoder().encode("abc"));
  expect(Buffer.from(hash).toString("hex")).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});
