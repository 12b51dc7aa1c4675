import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { paintSpans } from "./paint-spans.ts";
import { offsetOfPoint, rangesOfSpan } from "./text-range.ts";

const text = "The Board met twice.\n\nIt agreed the plan, and said so.";
const html =
  '<p data-at="0">The <strong>Board</strong> met twice.</p><table><tr><td>a cell</td></tr></table><p data-at="22">It agreed the plan, and said so.</p>';

beforeEach(() => {
  const template = document.createElement("template");
  template.setHTMLUnsafe(html);
  const shown = document.createElement("div");
  shown.dataset["words"] = "1.1";
  shown.append(template.content);
  document.body.replaceChildren(shown);
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});
const shown = () => document.querySelector("[data-words]") as HTMLElement;
const words = (range: AbstractRange) => {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live.toString();
};

test("a span of the text and its range on the page lead to each other", () => {
  const letters = [...Array(text.length).keys()].filter(
    (at) => text[at] !== "\n",
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...letters),
      fc.constantFrom(...letters),
      (a, b) => {
        const span = { start: Math.min(a, b), end: Math.max(a, b) + 1 };
        const ranges = rangesOfSpan(shown(), span);
        const [first, last] = [ranges[0]!, ranges.at(-1)!];
        expect(offsetOfPoint(first.startContainer, first.startOffset)).toBe(
          span.start,
        );
        expect(offsetOfPoint(last.endContainer, last.endOffset)).toBe(span.end);
        expect(ranges.map(words).join("\n\n")).toBe(
          text.slice(span.start, span.end),
        );
      },
    ),
  );
});

test("of a span beyond the text there is what the text has, and a table's cell has no offset", () => {
  const ranges = rangesOfSpan(shown(), { start: 46, end: 500 });
  expect(ranges.map(words)).toEqual(["said so."]);
  expect(rangesOfSpan(shown(), { start: 500, end: 501 })).toEqual([]);
  const cell = document.querySelector("td")?.firstChild as Text;
  expect(offsetOfPoint(cell, 1)).toBeNull();
});

const painted = (name: string) =>
  [...(CSS.highlights.get(name) ?? [])].map(words);

test("the page stays as it is where the browser can paint, and only what was painted is taken off", () => {
  const before = shown().innerHTML;
  const takeOff = paintSpans("mine", shown(), [{ start: 7, end: 13 }]);
  const takeOtherOff = paintSpans("mine", shown(), [{ start: 0, end: 3 }]);
  expect(shown().innerHTML).toBe(before);
  expect(painted("mine")).toEqual(["rd met", "The"]);
  takeOff();
  expect(painted("mine")).toEqual(["The"]);
  takeOtherOff();
});

test("a stretch that the page does not show is passed over", () => {
  const takeOff = paintSpans("mine", shown(), [{ start: 900, end: 904 }]);
  expect(painted("mine")).toEqual([]);
  takeOff();
});

test("elsewhere the words are put into marks, overlapping ones too, and taken out in any order", () => {
  vi.stubGlobal("Highlight", undefined);
  const before = shown().innerHTML;
  const spans = [
    { start: 7, end: 13 },
    { start: 10, end: 16 },
    { start: 4, end: 9 },
    { start: 14, end: 15 },
    { start: 25, end: 31 },
  ];
  const first = paintSpans("mine", shown(), spans);
  const second = paintSpans("cited", shown(), [{ start: 0, end: 12 }]);
  const marked = (name: string) =>
    [...document.querySelectorAll(`mark[data-paint=${name}]`)]
      .filter(
        (mark) => mark.parentElement?.closest(`[data-paint=${name}]`) === null,
      )
      .map((mark) => mark.textContent)
      .join("");
  expect(marked("mine")).toBe("Board met twagreed");
  expect(marked("cited")).toBe("The Board me");
  expect(shown().textContent).toBe(
    "The Board met twice.a cellIt agreed the plan, and said so.",
  );
  first();
  second();
  expect(shown().innerHTML).toBe(before);
});
