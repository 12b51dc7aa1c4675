import approximate from "approx-string-match";
import { expect, test } from "vitest";
import { tinyPack } from "../../../tests/fixtures/tiny-pack.ts";
import type { Highlight } from "../../document/model.ts";
import {
  lengthen,
  renewed,
  spreadHighlights,
} from "../../../tests/bench/large-report.ts";
import { eventually } from "../../../tests/fixtures/eventually.ts";
import { createAttacher } from "../../domain/annotation/attach.ts";
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

test("a long report that is reworded throughout: what is looked for bit by bit is found as it would be at once, and nothing is called lost before it has been", async () => {
  const long = lengthen(tinyPack, 200);
  const changed = renewed(long);
  const highlights = spreadHighlights(long, 500).map((selectors, index) => ({
    ...highlight(first),
    id: `h${index}` as HighlightId,
    selectors,
  }));
  const atOnce = createAttacher(reportPlaces(changed), approximate).attach(
    highlights.map(({ selectors }) => selectors),
  );
  const lost = atOnce.filter(({ kind }) => kind === "unmatched").length;
  const early = attachedHighlights(changed, highlights);
  expect(early.all.length + early.sought).toBe(highlights.length);
  expect(early.unmatched.length).toBeLessThanOrEqual(lost);
  await eventually(() =>
    expect(attachedHighlights(changed, highlights).sought).toBe(0),
  );
  const { all } = attachedHighlights(changed, highlights);
  const byId = new Map(all.map((one) => [one.highlight.id, one.at]));
  expect(highlights.map(({ id }) => byId.get(id))).toEqual(atOnce);
});
