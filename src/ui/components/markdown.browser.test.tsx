import { render } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { renderInApp } from "../../../tests/fixtures/render-in-app.tsx";
import { createFakeApp } from "../../../tests/fixtures/fake-app.ts";
import { Markdown } from "./markdown.tsx";

function show(text: string): Element {
  return renderInApp(createFakeApp(), <Markdown text={text} />).container;
}
/** Every element that the text became, but for the frame around it. */
const elements = (root: Element) =>
  [...root.querySelectorAll(".prose *")].map((element) => element.localName);

describe("what a member may format", () => {
  test.each([
    ["**bold**", ["p", "strong"]],
    ["*italic*", ["p", "em"]],
    ["~~gone~~", ["p", "del"]],
    ["- one\n- two", ["ul", "li", "li"]],
    ["1. one", ["ol", "li"]],
    ["> said", ["blockquote", "p"]],
    ["# Large", ["h4"]],
    ["`code`", ["p", "code"]],
    ["    code", ["pre"]],
    ["---", ["hr"]],
    ["one\ntwo", ["p", "br"]],
  ])("%s", (text, expected) => {
    expect(elements(show(text))).toEqual(expected);
  });

  test("a table has headers", () => {
    const names = elements(show("| a | b |\n|---|---|\n| 1 | 2 |"));
    expect(names.filter((name) => name === "th")).toHaveLength(2);
    expect(names.filter((name) => name === "td")).toHaveLength(2);
  });

  test("a numbered list goes on from the number that was typed", () => {
    expect(show("7. seven").querySelector("ol")?.start).toBe(7);
  });

  test("a task list shows its ticks as characters, and nothing to press", () => {
    const root = show("- [x] done\n- [ ] to do");
    expect(root.textContent).toContain("☑ done");
    expect(root.textContent).toContain("☐ to do");
    expect(elements(root)).not.toContain("input");
  });

  test("a link goes outside, in a tab of its own, and tells no one where from", () => {
    const link = show("[the paper](https://example.org/a)").querySelector("a");
    expect(link?.getAttribute("href")).toBe("https://example.org/a");
    expect(link?.target).toBe("_blank");
    expect(link?.rel).toBe("noopener noreferrer nofollow");
  });
});

describe("what is shown as it was typed, and never becomes an element", () => {
  test.each([
    "<script>window.hacked = true</script>",
    "<img src=x onerror='window.hacked = true'>",
    "<svg onload=alert(1)>",
    "<iframe src='https://example.org'></iframe>",
    "<a href='javascript:alert(1)'>x</a>",
    "<style>*{display:none}</style>",
    "<!-- a comment -->",
    "a <b onclick=alert(1)>word</b> in a line",
    "<details open ontoggle=alert(1)>",
    "![a picture](https://example.org/pixel.png)",
    '![x](x "onerror=alert(1)")',
  ])("%s", (text) => {
    const root = show(text);
    expect(elements(root).filter((name) => name !== "p")).toEqual([]);
    expect(root.textContent?.trim()).toBe(text);
    expect(window).not.toHaveProperty("hacked");
  });

  test.each([
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](vbscript:msgbox)",
    "[x](//example.org)",
    "[x](/settings)",
    "[x](#notes)",
    "[x](mailto:a@example.org)",
    "[x](file:///etc/passwd)",
    "[x](https:evil)",
    "<javascript:alert(1)>",
  ])("%s is no link", (text) => {
    const root = show(text);
    expect(elements(root)).not.toContain("a");
    expect(root.textContent).toBe(text);
  });

  test("a title or an address cannot break out of its attribute", () => {
    const root = show(
      `[x](https://example.org/"onmouseover="alert(1) "title\\" onclick=x")`,
    );
    for (const element of root.querySelectorAll(".prose *")) {
      expect(
        element.getAttributeNames().filter((name) => name.startsWith("on")),
      ).toEqual([]);
    }
  });

  test.each(["[Cllr Ash]: asked", "```", "&lt;b&gt;", "\\"])(
    "%s does not vanish, though Markdown has another use for it",
    (text) => {
      expect(show(text).textContent).toBe(text);
    },
  );

  test("code shows what was typed in it", () => {
    expect(show("`<b>&amp;</b>`").textContent).toBe("<b>&amp;</b>");
    expect(show("```html\n<b>x</b>\n```").textContent).toBe("<b>x</b>");
  });
});

// Each would take longer than any test may, if what reads it went over it again and again.
describe("text made to be trouble is drawn all the same", () => {
  test.each([
    ["quotations in quotations", "> ".repeat(3_000) + "x"],
    ["brackets that never close", "[".repeat(20_000)],
    ["stars", "*a **a ".repeat(5_000)],
    [
      "lists in lists",
      Array.from({ length: 300 }, (_, n) => `${"  ".repeat(n)}- x`).join("\n"),
    ],
    ["backticks", "`".repeat(20_000)],
    ["one long line", "word ".repeat(20_000)],
    ["pipes", `${"|".repeat(2_000)}\n${"|-".repeat(2_000)}`],
  ])("%s", (_name, text) => {
    const { container } = render(<Markdown text={text} />);
    expect(container.textContent).not.toBe("");
  });
});
