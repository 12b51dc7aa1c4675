import { screen, waitFor, within } from "@testing-library/preact";
import { userEvent } from "vitest/browser";
import { expect, test } from "vitest";
import { createFakeApp } from "../../../tests/fixtures/fake-app.ts";
import {
  expectAccessible,
  expectTouchable,
  renderInApp,
} from "../../../tests/fixtures/render-in-app.tsx";
import { tinyPack } from "../../../tests/fixtures/tiny-pack.ts";
import { reportPlaces } from "../../domain/annotation/places.ts";
import { selectorsOf } from "../../domain/annotation/selectors.ts";
import { HighlightsPage } from "./highlights-page.tsx";

const places = reportPlaces(tinyPack);
const { anchor, text } = places.find((place) => /^\d/.test(place.anchor))!;
const words = text.split(" ").slice(0, 3).join(" ");
const standing = selectorsOf(anchor, text, { start: 0, end: words.length })!;
const gone = {
  place: anchor,
  quote: { exact: "a promise that was taken out", prefix: "", suffix: "" },
  position: { start: 4, end: 32 },
};

function show(...selectors: readonly (typeof standing)[]) {
  const app = createFakeApp({
    route: { page: "highlights", pack: tinyPack.id },
  });
  for (const one of selectors) {
    app.openSet.addHighlight({
      selectors: one,
      packVersion: tinyPack.version,
      questions: [1],
      text: "",
      author: "",
    });
  }
  renderInApp(app, <HighlightsPage />);
  return app;
}
const button = (quote: string) =>
  screen.getByRole("button", { name: `“${quote}” Q1` });

test("highlights are cited by their paragraph; what is no longer in the report is listed with its quote, and can be looked for", async () => {
  show(standing, gone);
  const lost = screen.getByRole("region", { name: "No longer in the report" });
  within(lost).getByRole("button", { name: /a promise that was taken out/ });
  const find = within(lost).getByRole("link", { name: "Look for the words" });
  expect(find.getAttribute("href")).toContain("q=a%20promise");
  expect(button(words)).toBeVisible();
  expect(screen.getByText("2 highlights")).toBeVisible();
  await expectAccessible();
  expectTouchable();
});

test("a note is written and a highlight removed here too, and that can be undone", async () => {
  const app = show(standing);
  await userEvent.click(button(words));
  await userEvent.fill(
    screen.getByRole("textbox", { name: `Your note on “${words}”` }),
    "Ask **why**",
  );
  expect(app.openSet.view.highlights[0]?.text).toBe("Ask **why**");
  await expectAccessible();
  await userEvent.click(
    screen.getByRole("button", { name: "Remove highlight" }),
  );
  expect(app.openSet.view.highlights).toEqual([]);
  app.undo.value?.undo();
  await waitFor(() => expect(button(words)).toBeVisible());
});

test("a file that is none is refused by name, and nothing is changed", async () => {
  const app = show(standing);
  const file = new File(['{"format":"other"}'], "x.jsonld");
  await userEvent.upload(screen.getByLabelText("Add from a file"), file);
  // What reads the file is fetched first.
  await screen.findByText(/holds no highlights/);
  expect(app.openSet.view.highlights).toHaveLength(1);
});

test("where nothing is highlighted yet, the page says how to begin", () => {
  show();
  expect(
    screen.getByText(/You have not highlighted anything yet/),
  ).toBeVisible();
});
