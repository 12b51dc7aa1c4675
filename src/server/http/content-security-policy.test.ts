import { expect, test } from "vitest";
import {
  contentSecurityPolicy,
  inlineScriptHashes,
} from "./content-security-policy.ts";

test("hashes what stands between the tags, byte for byte", () => {
  // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
  const hash = "sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=";
  expect(inlineScriptHashes("<script>alert(1)</script>")).toEqual([hash]);
  expect(
    inlineScriptHashes("<head><SCRIPT type='module'>alert(1)</SCRIPT ></head>"),
  ).toEqual([hash]);
  expect(inlineScriptHashes("<script>alert(1) </script>")).not.toEqual([hash]);
});

test("names one script once, and a file's never", () => {
  const html =
    '<script src="/a.js"></script><script>a</script><script>a</script><script>b\n</script>';
  expect(inlineScriptHashes(html)).toHaveLength(2);
});

test("allows the named inline scripts and no others", () => {
  const policy = contentSecurityPolicy(["sha256-abc="]);
  expect(policy).toContain("script-src 'self' 'sha256-abc=';");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(contentSecurityPolicy([])).toContain("script-src 'self';");
});
