import { screen, waitFor, within } from "@testing-library/preact";
import { userEvent } from "vitest/browser";
import { afterEach, expect, test } from "vitest";
import { createFakeApp } from "../../../../tests/fixtures/fake-app.ts";
import {
  expectAccessible,
  expectTouchable,
  renderInApp,
} from "../../../../tests/fixtures/render-in-app.tsx";
import { tinyPack } from "../../../../tests/fixtures/tiny-pack.ts";
import { movingHighlight } from "../../highlights/markup-state.ts";
import { HighlightsPage } from "../../routes/highlights-page.tsx";
import { ReportPage } from "../../routes/report-page.tsx";

const gone = {
  place: "1.9",
  quote: { exact: "a promise that was taken out", prefix: "", suffix: "" },
  position: { start: 4, end: 32 },
};

afterEach(() => {
  movingHighlight.value = null;
});

/** A set whose one highlight stands on words that this version of the report does not have. */
function withLost(page: "highlights" | "report") {
  const { id: pack, version } = tinyPack;
  const place = { anchor: "", from: null, cite: null };
  const app = createFakeApp({
    route: page === "report" ? { page, pack, ...place } : { page, pack },
  });
  const id = app.openSet.addHighlight({
    selectors: gone,
    packVersion: version,
    questions: [1],
    text: "Why was it?",
    author: "",
  });
  return { app, id, highlight: () => app.openSet.view.highlights[0] };
}

test("what was lost offers to be put on other words, and the report then says what to do", async () => {
  const { app, id } = withLost("highlights");
  renderInApp(app, <HighlightsPage />);
  const link = screen.getByRole("link", { name: "Put it on other words" });
  link.addEventListener("click", (event) => event.preventDefault());
  await userEvent.click(link);
  expect(movingHighlight.value).toBe(id);
  expect(link.getAttribute("href")).toBe(`/${tinyPack.id}/report#1.9`);
});

test("by keyboard: the paragraph's own button puts it there, with its note and its questions, and it can be undone", async () => {
  const { app, id, highlight } = withLost("report");
  movingHighlight.value = id;
  renderInApp(app, <ReportPage />);
  const bar = await screen.findByRole("toolbar", {
    name: "The words you chose",
  });
  within(bar).getByText(
    /Choose the words where “a promise that was taken out”/,
  );
  await expectAccessible();

  screen
    .getByRole("button", { name: "Highlight words of paragraph 1.1" })
    .focus();
  await userEvent.keyboard("{Enter}");
  const group = screen.getByRole("group", {
    name: "Highlight words of paragraph 1.1",
  });
  expectTouchable();
  within(group).getByRole("button", { name: "Put it here" }).focus();
  await userEvent.keyboard("{Enter}");
  expect(highlight()).toMatchObject({
    id,
    text: "Why was it?",
    questions: [1],
    selectors: {
      place: "1.1",
      quote: { exact: "Every park was inspected in the year." },
    },
  });
  await waitFor(() => expect(screen.queryByRole("toolbar")).toBeNull());
  expect(app.undo.value?.done).toBe("The highlight is on these words now.");
  app.undo.value?.undo();
  expect(highlight()?.selectors).toEqual(gone);
});

test("whoever thinks better of it leaves it as it was", async () => {
  const { app, id, highlight } = withLost("report");
  movingHighlight.value = id;
  renderInApp(app, <ReportPage />);
  await userEvent.click(await screen.findByRole("button", { name: "Cancel" }));
  expect(screen.queryByRole("toolbar")).toBeNull();
  expect(highlight()?.selectors).toEqual(gone);
});
