import { screen } from "@testing-library/preact";
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { createFakeApp } from "../../../tests/fixtures/fake-app.ts";
import {
  expectAccessible,
  expectTouchable,
  renderInApp,
} from "../../../tests/fixtures/render-in-app.tsx";
import { tinyPack } from "../../../tests/fixtures/tiny-pack.ts";
import { hrefTo, readRoute } from "../routing/route.ts";
import { GuidePage } from "./guide-page.tsx";

const pack = {
  ...tinyPack,
  guide: {
    ...tinyPack.guide,
    footnotes: ["After a longer guide"],
    parts: [
      ...tinyPack.guide.parts,
      {
        title: "Conclusions",
        blocks: [
          { kind: "paragraph", text: "Be a critical friend." } as const,
          { kind: "list", items: ["First", "Second"] } as const,
        ],
        holdsQuestions: false,
      },
    ],
  },
};
const open = () =>
  renderInApp(
    createFakeApp({
      pack,
      route: readRoute(new URL(hrefTo.guide(pack.id), location.href)),
    }),
    <GuidePage />,
  );

test("the guide stands whole, in its own order", () => {
  open();
  screen.getByRole("heading", { level: 1, name: "Questions about parks" });
  expect(
    screen
      .getAllByRole("heading", { level: 2 })
      .map(({ textContent }) => textContent),
  ).toEqual(["Introduction", "Questions", "Conclusions"]);
  screen.getByText("Be a critical friend.");
  screen.getByText("Second");
  screen.getByText("A. Writer");
  screen.getByText("After a longer guide");
  screen.getByText("Question guide: A. Writer, January 2024.");
});

test("the questions are links, word for word, under their groups", () => {
  open();
  expect(
    screen
      .getAllByRole("heading", { level: 3 })
      .map(({ textContent }) => textContent),
  ).toEqual(["Care", "Money"]);
  for (const { number, text } of pack.questions) {
    const link = screen.getByRole("link", { name: `${number}. ${text}` });
    expect(link.getAttribute("href")).toBe(`/${pack.id}/questions/${number}`);
  }
});

test.each([
  [1180, 820],
  [320, 640],
] as const)("it can be read by everyone at %i by %i", async (width, height) => {
  await page.viewport(width, height);
  open();
  const { scrollWidth, clientWidth } = document.documentElement;
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  await expectAccessible();
  expectTouchable();
  await page.viewport(1180, 820);
});
