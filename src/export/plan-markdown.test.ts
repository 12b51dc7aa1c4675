import { expect, test } from "vitest";
import { planItem } from "../../tests/fixtures/plan-item.ts";
import { planMarkdown } from "./plan-markdown.ts";

const words = {
  title: "Plan",
  source: ({ kind }: { readonly kind: string }) => kind,
  leads: (name: string) => `${name} leads`,
  followsUp: (name: string) => `${name} follows up`,
  minutes: (minutes: number) => `${minutes} min`,
  covered: "Covered",
  asPrinted: "As printed:",
};

test("a plan's items stand in order with who asks, the printed words beside the members' own, and what may be asked after", () => {
  const items = [
    planItem({
      source: { kind: "question", question: 12 },
      printed: "Is it?",
      wording: "Is it so?",
      lead: "Cllr Ash ",
      follow: "Cllr Oak",
      minutes: 5,
      theme: "Staff",
      supplementaries: [
        planItem({ wording: "By when?" }),
        planItem({ wording: "Says who?" }),
      ],
    }),
    planItem({ wording: "Why?", theme: "Staff", covered: true }),
  ];
  expect(
    planMarkdown({ items, minutes: 0 }, words)
      .filter((part) => part !== "")
      .join("\n\n"),
  ).toBe(`## Plan

### Staff

1. Is it so?

   question. Cllr Ash leads. Cllr Oak follows up. 5 min

   As printed: Is it?

   - By when?
   - Says who?

2. Why?

   own. Covered`);
});

test("an empty plan says nothing", () => {
  expect(planMarkdown({ items: [], minutes: 40 }, words)).toEqual([]);
});
