import { act, screen, waitFor, within } from "@testing-library/preact";
import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { NoteId } from "../../domain/ids.ts";
import {
  createFakeApp,
  type FakeAppOptions,
} from "../../../tests/fixtures/fake-app.ts";
import { fakeNote } from "../../../tests/fixtures/fake-set.ts";
import {
  expectAccessible,
  expectTouchable,
  renderInApp,
} from "../../../tests/fixtures/render-in-app.tsx";
import { NotesPage } from "./notes-page.tsx";

function open(options: FakeAppOptions = {}) {
  const app = createFakeApp(options);
  renderInApp(app, <NotesPage />);
  return app;
}
const note = (id: string, question: number, text: string) =>
  fakeNote({ id: id as NoteId, question, text });
const headings = () =>
  screen.getAllByRole("heading", { level: 2 }).map((h) => h.textContent);

test("notes and marks stand under their questions, in the guide's order", async () => {
  open({
    notes: [note("b", 2, "Second"), note("a", 1, "First")],
    marks: new Map([[3, "promised"]]),
  });
  expect(headings()).toEqual(["Question 1", "Question 2", "Question 3"]);
  screen.getByText("2 notes on 3 questions");
  screen.getByText("Are the play areas safe?");
  screen.getByText("Written answer promised");
  expect(
    screen.getByRole("link", { name: "Question 2" }).getAttribute("href"),
  ).toBe("/ashmere-parks-2024/questions/2");
  await screen.findByText("First");
  await expectAccessible();
  expectTouchable();
});

test("without the questions, the notes can still be read", async () => {
  const app = open({ notes: [note("a", 2, "Kept words")] });
  await act(() => {
    app.pack.value = { kind: "failed", reason: "unreadable", detail: "" };
  });
  expect(headings()).toEqual(["Question 2"]);
  await screen.findByText("Kept words");
  screen.getByText(/Everything you wrote is here/);
});

test("a note on a question that this version does not have is not dropped", async () => {
  open({ notes: [note("a", 99, "Still here")] });
  await screen.findByText("Still here");
  screen.getByText(/does not have it/);
});

test("before anything is written, the page says where to start", async () => {
  open();
  screen.getByText(/You have not written anything yet/);
  screen.getByRole("link", { name: "Go to the questions" });
  expect(screen.queryByRole("button", { name: "Print" })).toBeNull();
  await expectAccessible();
});

test("a note can be edited and deleted here", async () => {
  const app = open({ notes: [note("a", 1, "Before"), note("b", 1, "Other")] });
  const item = within((await screen.findByText("Before")).closest("li")!);
  await userEvent.click(item.getByRole("button", { name: "Edit" }));
  await userEvent.fill(screen.getByRole("textbox"), "After");
  await userEvent.click(screen.getByRole("button", { name: "Done" }));
  await screen.findByText("After");
  await userEvent.click(screen.getAllByRole("button", { name: "Delete" })[0]!);
  await waitFor(() => expect(screen.queryByText("After")).toBeNull());
  await act(() => app.undo.value?.undo());
  await screen.findByText("After");
});

test("the text file holds the notes as they were typed", async () => {
  open({ notes: [note("a", 1, "Ask about **bins**.")] });
  const saved = vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:x");
  const clicked = vi
    .spyOn(HTMLAnchorElement.prototype, "click")
    .mockImplementation(() => {});
  await userEvent.click(
    screen.getByRole("button", { name: "Save as a text file" }),
  );
  const blob = saved.mock.calls[0]?.[0] as Blob;
  expect(blob.type).toContain("text/markdown");
  const text = await blob.text();
  expect(text).toContain("# My questions\n\nGreen Spaces");
  expect(text).toContain("## Q1\n\n> Are the parks clean");
  expect(text).toContain("Ask about **bins**.");
  expect(clicked.mock.contexts[0]).toHaveProperty(
    "download",
    "my-questions-notes.md",
  );
  vi.restoreAllMocks();
});

const twoThousand = Array.from({ length: 2000 }, (_, index) =>
  note(`n${index}`, 1 + (index % 3), `Note **${index}**\n\n- with a list`),
);

test("two thousand notes do not hold up the page, and all of them come", async () => {
  const app = createFakeApp({ notes: twoThousand });
  renderInApp(app, <NotesPage />);
  const drawn = () => document.querySelectorAll("article").length;
  expect(drawn()).toBeGreaterThan(0);
  expect(drawn()).toBeLessThan(200);
  await waitFor(() => expect(drawn()).toBe(2000));
});

test("a mark without a note is not lost behind many notes", async () => {
  const marks = new Map([[3, "partly"]] as const);
  open({
    notes: twoThousand.slice(0, 40).map((n) => ({ ...n, question: 1 })),
    marks,
  });
  screen.getByText("Partly answered");
});

test("printed before all are drawn, no note is missing on paper", () => {
  const app = createFakeApp({ notes: twoThousand });
  renderInApp(app, <NotesPage />);
  expect(document.querySelectorAll("article").length).toBeLessThan(2000);
  dispatchEvent(new Event("beforeprint"));
  expect(document.querySelectorAll("article")).toHaveLength(2000);
});
