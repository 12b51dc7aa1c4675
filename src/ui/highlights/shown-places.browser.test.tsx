import { expect, test } from "vitest";
import { createFakeApp } from "../../../tests/fixtures/fake-app.ts";
import { renderInApp } from "../../../tests/fixtures/render-in-app.tsx";
import { wholePack } from "../../../tests/fixtures/whole-pack.ts";
import { isInGuide } from "../../domain/anchors.ts";
import { reportPlaces } from "../../domain/annotation/places.ts";
import { startOf, stretchesOf } from "../paint/text-range.ts";
import { GuidePage } from "../routes/guide-page.tsx";
import { ReportPage } from "../routes/report-page.tsx";

const places = reportPlaces(wholePack);
const isGuide = (anchor: string) =>
  isInGuide(anchor, wholePack.guide) && anchor !== "appendix-2";

/** What the page shows of each place, checked letter for letter: the words that no stretch shows. */
function unseen(): ReadonlyMap<string, string> {
  const shown = [...document.querySelectorAll("[data-words]")];
  return new Map(
    shown.map((element) => {
      const anchor = element.getAttribute("data-words") ?? "";
      const text = places.find((place) => place.anchor === anchor)?.text ?? "";
      const left = [...text];
      for (const stretch of stretchesOf(element)) {
        const start = startOf(stretch);
        const { textContent } = stretch;
        expect(text.slice(start, start + textContent.length), anchor).toBe(
          textContent,
        );
        left.fill("", start, start + textContent.length);
      }
      return [anchor, left.join("").trim()];
    }),
  );
}

test.each([
  ["report", <ReportPage key="report" />, (a: string) => !isGuide(a)],
  ["guide", <GuidePage key="guide" />, isGuide],
] as const)(
  "the page of the %s shows every word that can be highlighted, where its place has it",
  (page, shown, isHere) => {
    const route = { anchor: "", from: null, cite: null, pack: wholePack.id };
    const app = createFakeApp({ pack: wholePack, route: { page, ...route } });
    renderInApp(app, shown);
    // A print has all of the report, whatever is in sight.
    dispatchEvent(new Event("beforeprint"));
    const anchors = places.map(({ anchor }) => anchor).filter(isHere);
    const left = unseen();
    expect([...left.keys()].toSorted()).toEqual(anchors.toSorted());
    expect([...left.values()].filter((words) => words !== "")).toEqual([]);
  },
);
