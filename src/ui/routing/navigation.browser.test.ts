import { afterEach, beforeEach, expect, test } from "vitest";
import { createNavigation } from "./navigation.ts";

const start = location.href;
let navigation: ReturnType<typeof createNavigation>;
beforeEach(() => {
  history.pushState(null, "", "/a-pack/report?from=3");
  navigation ??= createNavigation();
});
afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, "", start);
});

/** Presses a link of the page, and tells whether the browser was left to follow it. */
function press(html: string, press: MouseEventInit = {}): boolean {
  document.body.innerHTML = html;
  let followed = false;
  const stop = (event: Event) => {
    followed = !event.defaultPrevented;
    event.preventDefault();
  };
  addEventListener("click", stop, { once: true });
  document.querySelector("a span, a")?.dispatchEvent(
    new MouseEvent("click", {
      bubbles: true,
      cancelable: true,
      button: 0,
      ...press,
    }),
  );
  removeEventListener("click", stop);
  return followed;
}

test("a link inside the site turns the page without loading it", () => {
  expect(press('<a href="/a-pack/guide"><span>Guide</span></a>')).toBe(false);
  expect(location.pathname).toBe("/a-pack/guide");
  expect(navigation.route.value).toMatchObject({
    page: "guide",
    pack: "a-pack",
  });
});

test.each([
  ["a link to elsewhere", '<a href="https://example.org/">x</a>', {}],
  ["a download", '<a href="/x.json" download>x</a>', {}],
  ["a new tab", '<a href="/a-pack/guide" target="_blank">x</a>', {}],
  ["a click with Control", '<a href="/a-pack/guide">x</a>', { ctrlKey: true }],
  ["a click with Command", '<a href="/a-pack/guide">x</a>', { metaKey: true }],
  ["the middle button", '<a href="/a-pack/guide">x</a>', { button: 1 }],
  ["a fragment of the page", '<a href="#2.11">x</a>', {}],
] as const)("%s is the browser's own business", (_, html, options) => {
  expect(press(html, options)).toBe(true);
  expect(location.pathname).toBe("/a-pack/report");
});

test("a fragment of another page is a page turn", () => {
  expect(press('<a href="/a-pack/report#2.11">x</a>')).toBe(false);
  expect(navigation.route.value).toMatchObject({ anchor: "2.11", from: null });
});

test("replacing leaves no step to go back to", () => {
  const steps = history.length;
  navigation.go("/a-pack/search?q=x", { replace: true });
  expect(history.length).toBe(steps);
  expect(navigation.route.value).toMatchObject({ query: "x" });
});

test("the way back is followed", async () => {
  navigation.go("/a-pack/guide");
  const back = new Promise((resolve) => {
    addEventListener("popstate", resolve, { once: true });
  });
  history.back();
  await back;
  expect(navigation.route.value).toMatchObject({ page: "report", from: 3 });
});

test("a link’s code leaves the address bar at once, and is in no step of the history", () => {
  navigation.go("/open#secret-code");
  expect(navigation.route.value).toEqual({
    page: "open",
    code: "secret-code",
  });
  expect(location.href).not.toContain("secret-code");
  navigation.go("/more");
  history.replaceState(null, "", "/open#another-code");
  dispatchEvent(new PopStateEvent("popstate"));
  expect(navigation.route.value).toMatchObject({ code: "another-code" });
  expect(location.hash).toBe("");
});
