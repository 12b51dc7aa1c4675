import { expect, test } from "vitest";
import { wantsHomeScreen } from "./home-screen.ts";

const ipad = {
  userAgent:
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15",
  platform: "MacIntel",
  maxTouchPoints: 5,
};

test("an iPad in a tab is told, though it calls itself a Mac", () => {
  expect(wantsHomeScreen(ipad, false)).toBe(true);
});

test("an iPhone in a tab is told", () => {
  const iphone = {
    userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)",
    platform: "iPhone",
    maxTouchPoints: 5,
  };
  expect(wantsHomeScreen(iphone, false)).toBe(true);
});

test("from the Home Screen there is nothing to tell", () => {
  expect(wantsHomeScreen(ipad, true)).toBe(false);
  expect(wantsHomeScreen({ ...ipad, standalone: true }, false)).toBe(false);
});

test("a Mac without a touch screen is a Mac", () => {
  expect(wantsHomeScreen({ ...ipad, maxTouchPoints: 0 }, false)).toBe(false);
});
