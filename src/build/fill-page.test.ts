import { expect, test } from "vitest";
import { fillPage } from "./fill-page.ts";

const template = '<head><!--preload--></head><div id="app"><!--app--></div>';
const preloads = { pack: "/packs/a.1.json", fonts: ["/assets/a.woff2"] };

test("puts the page and its preloads in their places", () => {
  expect(fillPage(template, "<h1>Questions</h1>", preloads)).toBe(
    `<head><link rel="preload" as="fetch" href="/packs/a.1.json" crossorigin>
    <link rel="preload" as="font" type="font/woff2" href="/assets/a.woff2" crossorigin></head><div id="app"><h1>Questions</h1></div>`,
  );
});

test("a page that holds a replacement pattern is put in as it is", () => {
  expect(fillPage(template, "costs $& and $1", preloads)).toContain(
    "costs $& and $1</div>",
  );
});

test.for(["<!--app-->", "<!--preload-->"])(
  "an index.html without %s is refused",
  (place) => {
    expect(() => fillPage(template.replace(place, ""), "", preloads)).toThrow(
      `index.html must hold ${place} once, and holds it 0 times.`,
    );
  },
);
