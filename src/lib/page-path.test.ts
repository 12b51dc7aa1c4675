import { expect, test } from "vitest";
import { isPagePath } from "./page-path.ts";

test.for([
  "/",
  "/medway-cyp-2015/questions/12",
  "/a/report",
  "/a/report/2.11",
  "/v10/report",
  "/a/",
])("%s is a page", (path) => expect(isPagePath(path)).toBe(true));

test.for([
  "/assets/main-abc.js",
  "/assets/gone",
  "/packs/medway.json",
  "/v1/rooms",
  "/v1",
  "/healthz",
  "/metrics",
  "/favicon.ico",
  "/icons/icon-192.PNG",
  "/font.woff2",
])("%s is not", (path) => expect(isPagePath(path)).toBe(false));
