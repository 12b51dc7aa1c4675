import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "../../tests/contract/sample-sets.ts";
import {
  type Access,
  accessCodeLength,
  decodeAccess,
  encodeAccess,
} from "./access-code.ts";
import { readRecoveryFile, writeRecoveryFile } from "./recovery-file.ts";

const bytes = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length });
const access: fc.Arbitrary<Access> = fc.record({
  room: bytes(16),
  epoch: fc.nat({ max: 0xffff }),
  key: bytes(32),
  token: bytes(32),
});
const example: Access = {
  room: new Uint8Array(16).fill(1),
  epoch: 1,
  key: new Uint8Array(32).fill(2),
  token: new Uint8Array(32).fill(3),
};
const code = encodeAccess("link", example);
const errorOf = (text: string) => {
  const read = decodeAccess(text);
  return read.ok ? "read" : read.error.kind;
};

test("a code keeps all that it holds, in 116 characters of an address", () => {
  fc.assert(
    fc.property(
      access,
      fc.constantFrom("link", "recovery"),
      (some, purpose) => {
        const written = encodeAccess(purpose, some);
        expect(written).toMatch(/^[\w-]{116}$/);
        expect(must(decodeAccess(written))).toEqual({ ...some, purpose });
      },
    ),
  );
  expect(accessCodeLength).toBe(116);
});

test("an example, so that a link made today opens in every later version", () => {
  expect(code).toBe(
    "EQEBAQEBAQEBAQEBAQEBAQEAAQICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwOpAXak",
  );
});

test.each([
  `https://friend.example/open#${code}`,
  `  ${code}\n`,
  `<https://friend.example/open#${code}>.`,
  `“https://friend.example/open#${code}”`,
  `https://friend.example/open#${code.slice(0, 60)}\r\n   ${code.slice(60)}`,
])("is found in what people paste: %j", (text) => {
  expect(must(decodeAccess(text))).toMatchObject(example);
});

describe("what is wrong is said:", () => {
  test("nothing there", () => {
    expect(errorOf("")).toBe("missing");
    expect(errorOf("https://friend.example/open#")).toBe("missing");
    expect(errorOf("https://friend.example/medway/questions/1")).toBe(
      "missing",
    );
  });

  test("an end that was not copied, however much of it", () => {
    for (let length = 1; length < code.length; length += 1) {
      expect(errorOf(code.slice(0, length))).toBe("cut-short");
    }
  });

  test("something that does not belong to it", () => {
    expect(errorOf(`${code}AAAA`)).toBe("too-long");
    expect(errorOf(`${code.slice(0, 50)}*${code.slice(51)}`)).toBe("character");
  });

  test("any one letter that is another", () => {
    const letters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    for (let at = 2; at < code.length; at += 1) {
      for (const letter of letters.replace(code[at]!, "")) {
        const wrong = code.slice(0, at) + letter + code.slice(at + 1);
        expect(errorOf(wrong)).toBe("mistyped");
      }
    }
  });

  test("a newer version's link", () => {
    expect(errorOf(`I${code.slice(1)}`)).toBe("newer");
  });

  test("never by throwing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(decodeAccess(text).ok).toBe(false);
      }),
    );
  });
});

describe("a recovery file", () => {
  const file = writeRecoveryFile(example, {
    about: ["Recovery for “Pre-meeting”", "Keep it as you would keep a key."],
  });

  test("is a text that people can read, and gives back what was kept", () => {
    expect(file).toContain("Keep it as you would keep a key.");
    expect(must(readRecoveryFile(file))).toMatchObject(example);
    // As an editor or a mail may have left it.
    expect(
      must(readRecoveryFile(`> ${file.replaceAll("\r\n", "\n> ")}`)),
    ).toMatchObject(example);
    const alone = encodeAccess("recovery", example);
    expect(must(readRecoveryFile(alone))).toMatchObject(example);
  });

  test("is told from a link, and from a file that lost its end", () => {
    expect(readRecoveryFile(code)).toMatchObject({
      error: { kind: "missing" },
    });
    expect(readRecoveryFile(file.slice(0, -20))).toMatchObject({
      error: { kind: "cut-short" },
    });
  });
});
