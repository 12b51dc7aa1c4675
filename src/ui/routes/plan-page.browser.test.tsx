import { screen } from "@testing-library/preact";
import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { createFakeApp } from "../../../tests/fixtures/fake-app.ts";
import {
  expectAccessible,
  expectTouchable,
  renderInApp,
} from "../../../tests/fixtures/render-in-app.tsx";
import { PlanPage } from "./plan-page.tsx";

test("an empty plan says how to begin one", async () => {
  renderInApp(createFakeApp(), <PlanPage />);
  screen.getByText(/Nothing is in your plan yet/);
  screen.getByRole("link", { name: "Go to the questions" });
  await expectAccessible();
});

test("what is removed can be brought back, with its supplementaries", async () => {
  const app = createFakeApp();
  const author = "";
  const under = app.openSet.addToPlan({
    source: { kind: "question", question: 1 },
    words: "Are the parks clean?",
    author,
  });
  const source = { kind: "own" } as const;
  app.openSet.addToPlan({ source, words: "Since when?", author, under });
  renderInApp(app, <PlanPage />);
  screen.getByText("Since when?");
  expectTouchable();
  await expectAccessible();
  await userEvent.click(
    screen.getByRole("button", { name: "Remove: Are the parks clean?" }),
  );
  expect(screen.queryByText("Since when?")).toBeNull();
  app.undo.value?.undo();
  await screen.findByText("Since when?");
});
