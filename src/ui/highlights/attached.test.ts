import { expect, test } from "vitest";
import { tinyPack } from "../../../tests/fixtures/tiny-pack.ts";
import type { Highlight } from "../../document/model.ts";
import { reportPlaces } from "../../domain/annotation/places.ts";
import { selectorsOf } from "../../domain/annotation/selectors.ts";
import type { HighlightId } from "../../domain/ids.ts";
import type { Pack } from "../../domain/pack.ts";
import { attachedHighlights } from "./attached.ts";

const places = reportPlaces(tinyPack);
const highlight = (anchor: string, from = 0): Highlight => {
  const text = places.find((place) => place.anchor === anchor)?.text ?? "";
  const span = { start: text.indexOf(" ", from), end: text.length };
  return {
    id: `${anchor}-${from}` as HighlightId,
    selectors: selectorsOf(anchor, text, span)!,
    packVersion: tinyPack.version,
    questions: [],
    text: "",
    author: "",
    createdAt: 1,
  };
};
const [first, second] = tinyPack.report.sections.flatMap(({ paragraphs }) =>
  paragraphs.map(({ ref }) => ref),
) as readonly string[] as [string, string];

test("every place of the report holds its text, and one edit leaves the others' lists as they were", () => {
  const [a, b] = [highlight(first), highlight(second)];
  const before = attachedHighlights(tinyPack, [a, b]);
  expect([...before.byPlace.keys()]).toEqual([first, second]);
  const after = attachedHighlights(tinyPack, [a, { ...b, text: "why?" }]);
  expect(after.byPlace.get(first)).toBe(before.byPlace.get(first));
  expect(after.byPlace.get(second)?.[0]?.highlight.text).toBe("why?");
});

test("a new version of the pack: renumbered paragraphs are followed, and a sentence that is gone is listed with its quote", () => {
  const moved = highlight(first);
  const gone = {
    ...highlight(second),
    selectors: {
      place: second,
      quote: {
        exact: "an undertaking that no version of it will ever hold again",
        prefix: "",
        suffix: "",
      },
      position: { start: 0, end: 56 },
    },
  };
  const next: Pack = {
    ...tinyPack,
    report: {
      ...tinyPack.report,
      sections: tinyPack.report.sections.map((section) => ({
        ...section,
        paragraphs: section.paragraphs.map((paragraph) => ({
          ...paragraph,
          ref: `9${paragraph.ref}` as typeof paragraph.ref,
        })),
      })),
    },
  };
  const { byPlace, unmatched } = attachedHighlights(next, [moved, gone]);
  expect([...byPlace.keys()]).toEqual([`9${first}`]);
  expect(unmatched.map((one) => one.highlight)).toEqual([gone]);
});
