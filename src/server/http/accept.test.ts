import { describe, expect, test } from "vitest";
import { acceptsHtml, chooseEncoding, errorForm } from "./accept.ts";

describe("chooseEncoding", () => {
  const available = ["br", "gzip", "identity"] as const;

  test.for([
    ["gzip, deflate, br, zstd", "br"],
    ["br;q=0, gzip", "gzip"],
    ["gzip;q=1.0, br;q=0.5", "gzip"],
    ["GZIP", "gzip"],
    ["*", "br"],
    ["br;q=0, *", "gzip"],
    ["identity", "identity"],
    ["br;q=0, gzip;q=0", "identity"],
    ["br;q=x", "identity"],
    ["", "identity"],
    ["deflate", "identity"],
  ])("%s gets %s", ([header, encoding]) => {
    expect(chooseEncoding(header, available)).toBe(encoding);
  });

  test("sends plain bytes when nothing is asked for, or nothing else is there", () => {
    expect(chooseEncoding(undefined, available)).toBe("identity");
    expect(chooseEncoding("br, gzip", ["identity"])).toBe("identity");
  });
});

test("HTML is welcome by name or by wildcard, and not where it is refused", () => {
  expect(acceptsHtml("text/html,application/xhtml+xml;q=0.9,*/*;q=0.8")).toBe(
    true,
  );
  expect(acceptsHtml("*/*")).toBe(true);
  expect(acceptsHtml(undefined)).toBe(true);
  expect(acceptsHtml("application/json")).toBe(false);
  expect(acceptsHtml("text/html;q=0, */*")).toBe(false);
});

test("an error is a page, JSON or text by what was asked for", () => {
  expect(errorForm("text/html,*/*;q=0.8")).toBe("html");
  expect(errorForm("application/json, text/plain, */*")).toBe("json");
  expect(errorForm("*/*")).toBe("text");
  expect(errorForm(undefined)).toBe("text");
});
