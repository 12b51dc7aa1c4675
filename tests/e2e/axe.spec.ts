import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { anchorOf } from "../../src/domain/anchors.ts";
import { anchorOfCitation } from "../../src/domain/enquiry-places.ts";
import { pack, questionPath, writeNote } from "./write.ts";

const sizes = {
  phone: { width: 390, height: 844 },
  tablet: { width: 1180, height: 820 },
};
const place = anchorOf.appendix(pack.guide.appendix);
const inGuide = pack.enquiries.find(({ cites }) =>
  cites.some((cite) => anchorOfCitation(cite) === place),
);
const paths = {
  questions: "/",
  question: questionPath(12),
  "question without direct evidence": questionPath(5),
  report: `/${pack.id}/report?from=12#2.11`,
  "what a line of enquiry rests on": `/${pack.id}/report?cite=${pack.enquiries[0]!.id}#${pack.enquiries[0]!.where[0]}`,
  indicators: `/${pack.id}/indicators#K2`,
  "lines of enquiry": `/${pack.id}/enquiries?question=12#${pack.enquiries[0]!.id}`,
  coverage: `/${pack.id}/coverage#Q12-section-2`,
  guide: `/${pack.id}/guide`,
  "what a line of enquiry rests on in the guide": `/${pack.id}/guide?cite=${inGuide!.id}#${place}`,
  search: `/${pack.id}/search?q=children`,
  notes: `/${pack.id}/notes`,
  briefing: `/${pack.id}/papers`,
  answers: `/${pack.id}/papers?paper=answers`,
  "follow-up list": `/${pack.id}/papers?paper=follow-up`,
  highlights: `/${pack.id}/highlights`,
  "follow-up": `/${pack.id}/follow-up`,
  plan: `/${pack.id}/plan`,
  "plan for the chair": `/${pack.id}/plan?view=chair`,
  meeting: `/${pack.id}/meeting?item=question-12`,
  sets: "/sets",
  share: "/share",
  open: "/open",
  settings: "/settings",
  more: "/more",
  unknown: "/nothing-here",
};

for (const [size, viewport] of Object.entries(sizes)) {
  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(`${size}, ${colorScheme}`, () => {
      test.use({
        viewport,
        colorScheme,
        contextOptions: { reducedMotion: "reduce" },
      });

      test("no page breaks a rule of WCAG 2.2 AA", async ({ page }) => {
        // Many pages, one after the other: a guard against one that hangs, and no measure of speed.
        test.setTimeout(600_000);
        await page.goto(questionPath(12));
        await writeNote(page, 12, "A note with **weight** and\n\n- a list");
        for (const [name, path] of Object.entries(paths)) {
          await page.goto(path);
          await expect(
            page.getByRole("heading", { level: 1 }),
            name,
          ).toBeVisible();
          // What a bar that stays lies over depends on where one has scrolled to, and a deep link scrolls.
          await page.evaluate(() => scrollTo(0, 0));
          const { violations } = await new AxeBuilder({ page })
            .withTags([
              "wcag2a",
              "wcag2aa",
              "wcag21a",
              "wcag21aa",
              "wcag22aa",
              "best-practice",
            ])
            .analyze();
          expect(
            violations.map(
              ({ id, nodes }) =>
                `${name}: ${id}: ${nodes
                  .map((node) => node.html)
                  .slice(0, 3)
                  .join(" ")}`,
            ),
          ).toEqual([]);
        }
      });
    });
  }
}
