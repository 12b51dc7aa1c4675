import { act, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import type { NoteId } from "../../domain/ids.ts";
import {
  createFakeApp,
  type FakeAppOptions,
} from "../../../tests/fixtures/fake-app.ts";
import { fakeShared } from "../../../tests/fixtures/fake-sharing.ts";
import { fakeNote } from "../../../tests/fixtures/fake-set.ts";
import {
  expectAccessible,
  expectTouchable,
  renderInApp,
} from "../../../tests/fixtures/render-in-app.tsx";
import { Notes } from "./notes.tsx";

function open(options: FakeAppOptions = {}) {
  const app = createFakeApp(options);
  draw(app);
  return app;
}
function draw(app: ReturnType<typeof createFakeApp>) {
  renderInApp(
    app,
    <main>
      <h1>Question 1</h1>
      <Notes question={1} />
    </main>,
  );
}
const field = () => screen.getByLabelText("Write a note on question 1");
const press = (name: string) =>
  userEvent.click(screen.getByRole("button", { name }));
const texts = (app: ReturnType<typeof open>) =>
  (app.view.value.notesByQuestion.get(1) ?? []).map((note) => note.text);

describe("writing", () => {
  test("each keystroke is in the set at once, in one note", async () => {
    const app = open();
    await userEvent.type(field(), "Ask");
    expect(texts(app)).toEqual(["Ask"]);
    await userEvent.type(field(), " about bins");
    expect(texts(app)).toEqual(["Ask about bins"]);
    await press("Done");
    expect(field()).toHaveProperty("value", "");
    await screen.findByText("Ask about bins");
    await expectAccessible();
    expectTouchable();
  });

  test("after Done the next words make a note of their own", async () => {
    const app = open();
    await userEvent.type(field(), "One");
    await press("Done");
    await userEvent.type(field(), "Two");
    expect(texts(app)).toEqual(["One", "Two"]);
  });

  test("Control and Enter is Done, from the keyboard", async () => {
    open();
    await userEvent.type(field(), "One{Control>}{Enter}{/Control}");
    expect(field()).toHaveProperty("value", "");
  });

  test("a note that is emptied again leaves nothing behind", async () => {
    const app = open();
    await userEvent.type(field(), "x");
    await userEvent.clear(field());
    await press("Done");
    expect(texts(app)).toEqual([]);
  });

  test("what is typed before the set is open is kept when it opens", async () => {
    const app = open({ unopened: true });
    await userEvent.type(field(), "Early words");
    await act(() => app.open());
    await waitFor(() => expect(texts(app)).toEqual(["Early words"]));
    expect(field()).toHaveProperty("value", "Early words");
    await userEvent.type(field(), " and late");
    expect(texts(app)).toEqual(["Early words and late"]);
  });

  test("an unfinished note is picked up again by another drawing of the page", async () => {
    const app = open();
    await userEvent.type(field(), "Half a");
    renderInApp(app, <Notes question={1} />);
    const again = screen.getAllByLabelText("Write a note on question 1")[1]!;
    expect(again).toHaveProperty("value", "Half a");
  });

  test("another tab’s words come in without moving the caret", async () => {
    const app = open();
    await userEvent.type(field(), "world");
    const area = field() as HTMLTextAreaElement;
    area.setSelectionRange(2, 2);
    const [id] = app.drafts.value.values();
    await act(() => app.openSet.writeNote(id!, "Hello world"));
    expect(area.value).toBe("Hello world");
    expect(area.selectionStart).toBe(8);
  });

  test("the name from the settings goes on the note", async () => {
    const app = open();
    app.setPreferences({ name: "Cllr Ash" });
    await userEvent.type(field(), "x");
    expect(app.view.value.notesByQuestion.get(1)?.[0]?.author).toBe("Cllr Ash");
  });
});

test("the reminder not to name a child comes with the first writing, and goes for good", async () => {
  const app = open();
  expect(screen.queryByText(/do not name a child/)).toBeNull();
  await userEvent.click(field());
  screen.getByText(/do not name a child/);
  await press("I understand");
  expect(screen.queryByText(/do not name a child/)).toBeNull();
  expect(app.preferences.value.reminded).toBe(true);
});

describe("a note that was written", () => {
  const notes = [
    fakeNote({ text: "Older" }),
    fakeNote({ id: "note-2" as NoteId, text: "Newer" }),
  ];
  const newest = () => within(screen.getAllByRole("article")[0]!);

  test("stands under the field, the newest first, with its writer and who can see it", async () => {
    open({ notes });
    await newest().findByText("Newer");
    newest().getByText(/You/);
    newest().getByText("Only you can see this");
    newest().getByText(/20 March/);
  });

  test("is edited in place, and the focus comes back to Edit", async () => {
    const app = open({ notes });
    await userEvent.click(newest().getByRole("button", { name: "Edit" }));
    const area = screen.getByLabelText("Edit your note on question 1");
    expect(document.activeElement).toBe(area);
    await userEvent.type(area, " still");
    expect(texts(app)).toContain("Newer still");
    await userEvent.click(screen.getAllByRole("button", { name: "Done" })[1]!);
    await newest().findByText("Newer still");
    expect(document.activeElement).toBe(
      newest().getByRole("button", { name: "Edit" }),
    );
  });

  test("is signed with the member’s name when everyone is to see it", async () => {
    const app = open({ notes });
    app.setPreferences({ name: "Cllr Ash" });
    await userEvent.click(
      newest().getByRole("button", { name: "Show to everyone in this set" }),
    );
    expect(app.view.value.notesByQuestion.get(1)?.[1]?.author).toBe("Cllr Ash");
  });

  test("is deleted with a way back, and the focus stays with the notes", async () => {
    const app = open({ notes });
    await userEvent.click(newest().getByRole("button", { name: "Delete" }));
    expect(texts(app)).toEqual(["Older"]);
    expect(document.activeElement?.id).toBe("notes");
    expect(app.undo.value?.done).toBe("Note deleted.");
    await act(() => app.undo.value?.undo());
    await screen.findByText("Newer");
  });

  test("emptied and done, it is deleted with a way back", async () => {
    const app = open({ notes });
    await userEvent.click(newest().getByRole("button", { name: "Edit" }));
    await userEvent.clear(screen.getByLabelText(/^Edit your note/));
    await userEvent.click(screen.getAllByRole("button", { name: "Done" })[1]!);
    expect(texts(app)).toEqual(["Older"]);
    expect(app.undo.value).not.toBeNull();
  });

  test("is shown to everyone, and kept to its writer again, each in words", async () => {
    const app = open({ notes });
    await userEvent.click(
      newest().getByRole("button", { name: "Show to everyone in this set" }),
    );
    await newest().findByText("Everyone in this set can see this");
    expect(app.undo.value?.done).toMatch(/once the set is shared/);
    app.share.put(app.openSet.id, fakeShared());
    await userEvent.click(newest().getByRole("button", { name: "Keep to me" }));
    await newest().findByText("Only you can see this");
    expect(app.undo.value?.done).toMatch(/may have read it already/);
    await expectAccessible();
  });
});

describe("a colleague’s note", () => {
  const theirs = fakeNote({
    id: "note-2" as NoteId,
    text: "From a colleague",
    visibleTo: "set",
    mine: false,
  });
  const newest = () => within(screen.getAllByRole("article")[0]!);

  test("says whose it is, with a name or without", async () => {
    open({ notes: [{ ...theirs, author: "Cllr Ash" }] });
    newest().getByText(/Cllr Ash/);
    draw(createFakeApp({ notes: [theirs] }));
    await screen.findByText(/A colleague/);
  });

  test("written on one’s own second device, it is one’s own by its name", () => {
    const app = createFakeApp({ notes: [{ ...theirs, author: "Cllr Ash" }] });
    app.setPreferences({ name: "Cllr Ash" });
    draw(app);
    newest().getByText(/You/);
  });

  test("is edited under its writer’s name, and as what it is", async () => {
    open({ notes: [{ ...theirs, author: "Cllr Ash" }] });
    await press("Edit");
    screen.getByRole("textbox", { name: "Edit Cllr Ash’s note on question 1" });
    screen.getByText("Cllr Ash’s note");
    screen.getAllByText("Everyone in this set can see this");
    await expectAccessible();
  });

  test("of someone who gave no name, it is a colleague’s", async () => {
    open({ notes: [theirs] });
    await press("Edit");
    screen.getByRole("textbox", {
      name: "Edit a colleague’s note on question 1",
    });
  });

  test("cannot be taken out of everyone’s sight", () => {
    open({ notes: [theirs] });
    expect(screen.queryByRole("button", { name: "Keep to me" })).toBeNull();
  });

  test("deleted by someone while it was being changed, it says so and can be deleted again", async () => {
    const app = open({ notes: [theirs] });
    const note = { ...theirs, deletedMeanwhile: true } as const;
    await act(() => {
      const notesByQuestion = new Map([[1, [note]]]);
      app.view.value = { ...app.view.value, notesByQuestion };
    });
    newest().getByText(/Someone deleted this note while it was being changed/);
    newest().getByRole("button", { name: "Delete" });
    await expectAccessible();
  });

  test("is shown as new until it has been in sight, and does not change while it is read", async () => {
    const app = createFakeApp({ notes: [theirs] });
    app.news.value = new Set([theirs.id]);
    draw(app);
    newest().getByText("New");
    await waitFor(() => expect(app.news.value.size).toBe(0));
    newest().getByText("New");
    await expectAccessible();
  });
});

describe("a set that may only be read", () => {
  test("has nothing to write with, and offers a copy of one’s own", async () => {
    const app = createFakeApp({
      notes: [fakeNote({ visibleTo: "set", mine: false })],
    });
    app.share.put(app.openSet.id, fakeShared({ role: "viewer" }));
    draw(app);
    await screen.findByText(/You can read this set/);
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.getAllByRole("button").map((b) => b.textContent)).toEqual([
      "Make my own copy",
    ]);
    await expectAccessible();
    expectTouchable();
    await press("Make my own copy");
    await waitFor(() => expect(app.sets.value).toHaveLength(2));
  });

  test("that comes to be so while a note is being edited, closes the field", async () => {
    const app = open({ notes: [fakeNote({ visibleTo: "set" })] });
    await press("Edit");
    await act(() =>
      app.share.put(app.openSet.id, fakeShared({ role: "viewer" })),
    );
    expect(screen.queryByRole("textbox")).toBeNull();
  });
});
