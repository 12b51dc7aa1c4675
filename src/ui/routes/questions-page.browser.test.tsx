import { act, screen, within } from "@testing-library/preact";
import { expect, test } from "vitest";
import { createFakeApp } from "../../../tests/fixtures/fake-app.ts";
import { fakeNote } from "../../../tests/fixtures/fake-set.ts";
import {
  expectAccessible,
  expectTouchable,
  renderInApp,
} from "../../../tests/fixtures/render-in-app.tsx";
import { QuestionsPage } from "./questions-page.tsx";

const link = (text: string) => {
  const found = screen.getByText(text).closest("a");
  if (found === null) throw new Error(`“${text}” is in no link`);
  return within(found);
};

test("every question stands word for word in its group, with how well it is answered", async () => {
  renderInApp(createFakeApp(), <QuestionsPage />);
  screen.getByText(
    "3 questions. The report answers one in part, one hardly and one not at all.",
  );
  screen.getByRole("heading", { name: "Care" });
  screen.getByRole("heading", { name: "Money" });
  link("Are the parks clean, and how do you know?").getByText(
    "Partial evidence",
  );
  link("Are the play areas safe?").getByText("Thin evidence");
  expect(screen.getAllByRole("listitem")).toHaveLength(3);
  await expectAccessible();
  expectTouchable();
});

test("notes and marks show on the list as they are made", async () => {
  const app = createFakeApp({ notes: [fakeNote()] });
  renderInApp(app, <QuestionsPage />);
  link("Are the parks clean, and how do you know?").getByText("1 note");
  await act(() => {
    app.openSet.setMark(2, "not-answered");
    app.openSet.addNote({ question: 1, text: "Another", author: "" });
  });
  link("Are the play areas safe?").getByText("Not answered");
  link("Are the parks clean, and how do you know?").getByText("2 notes");
});

test("before the set is open, the questions can be read", () => {
  renderInApp(createFakeApp({ unopened: true }), <QuestionsPage />);
  link("What would you do with less money?").getByText("No evidence");
});
