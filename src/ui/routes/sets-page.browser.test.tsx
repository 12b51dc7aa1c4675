import { act, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { PackId, PackVersion, SetId } from "../../domain/ids.ts";
import type { SetEntry } from "../../store/port.ts";
import {
  createFakeApp,
  type FakeAppOptions,
} from "../../../tests/fixtures/fake-app.ts";
import { fakeEntry, fakeNote } from "../../../tests/fixtures/fake-set.ts";
import { fakeShared } from "../../../tests/fixtures/fake-sharing.ts";
import {
  expectAccessible,
  expectTouchable,
  renderInApp,
} from "../../../tests/fixtures/render-in-app.tsx";
import { summaryOf, tinyPack } from "../../../tests/fixtures/tiny-pack.ts";
import { emptyView } from "../../app/empty-view.ts";
import { ok } from "../../lib/result.ts";
import type { FoundFile, RestoreOutcome } from "../app-context.ts";
import { SetsPage } from "./sets-page.tsx";

const other = fakeEntry({ id: "set-2" as SetId, title: "Pre-meeting" });

function open(options: FakeAppOptions = {}) {
  const app = createFakeApp({ sets: [fakeEntry(), other], ...options });
  renderInApp(app, <SetsPage />);
  return app;
}
const row = (title: string) => {
  const item = screen.getByRole("heading", { name: title }).closest("li");
  if (item === null) throw new Error(`“${title}” stands in no list`);
  return within(item);
};
const press = (name: string | RegExp) =>
  userEvent.click(screen.getByRole("button", { name }));

describe("the list of sets", () => {
  test("tells one set from another, and says which is open", async () => {
    open({ notes: [fakeNote()] });
    row("My questions").getByText("Open now");
    row("My questions").getByText("1 note");
    row("Pre-meeting").getByText(/meeting of 12 March 2024/);
    await row("Pre-meeting").findByText("2 notes");
    expect(row("Pre-meeting").queryByText("Open now")).toBeNull();
    await expectAccessible();
    expectTouchable();
  });

  test("a set that cannot be counted says so and can still be opened", async () => {
    open({ manage: { countNotes: () => Promise.resolve(null) } });
    await row("Pre-meeting").findByText(/could not be counted/);
    row("Pre-meeting").getByRole("button", { name: "Open Pre-meeting" });
  });

  test("before the first note there is a sentence and no set", async () => {
    open({ sets: [] });
    screen.getByText(/^Your first note makes a set/);
    await expectAccessible();
  });

  test("opening a set goes to its questions", async () => {
    const openSet = vi.fn(() => Promise.resolve(null));
    const app = open({ manage: { open: openSet } });
    await press("Open Pre-meeting");
    expect(openSet).toHaveBeenCalledWith("set-2");
    await waitFor(() =>
      expect(app.gone).toEqual([`/${tinyPack.id}/questions`]),
    );
  });

  test("a set that cannot be opened says why, and one stays where one is", async () => {
    const error = { kind: "failed", detail: "lost" } as const;
    const app = open({ manage: { open: () => Promise.resolve(error) } });
    await press("Open Pre-meeting");
    await screen.findByText(/That could not be done/);
    expect(app.gone).toEqual([]);
  });

  test("an earlier version of the questions is named, and nothing is lost by it", () => {
    const old = { ...other, packVersion: "feedfeedfeedfeed" as PackVersion };
    open({ sets: [fakeEntry(), old] });
    row("Pre-meeting").getByText(/earlier version.*notes are unchanged/);
    expect(row("My questions").queryByText(/earlier version/)).toBeNull();
  });

  test("a set whose questions are gone leads to its notes", async () => {
    const gone = { ...other, pack: "gone-pack" as PackId };
    const app = open({ sets: [gone] });
    row("Pre-meeting").getByText(/gone-pack.*notes can still be read/);
    await press("Read its notes Pre-meeting");
    await waitFor(() => expect(app.gone).toEqual(["/gone-pack/notes"]));
  });
});

describe("renaming", () => {
  test("starts in the name, saves, and gives the focus back", async () => {
    open();
    await press("Rename Pre-meeting");
    const name = screen.getByLabelText("Name of the set", {
      selector: "li input",
    });
    expect(document.activeElement).toBe(name);
    await expectAccessible();
    await userEvent.fill(name, "  Chair’s meeting ");
    await press("Save");
    await screen.findByText("Saved as “Chair’s meeting”.");
    expect(document.activeElement).toBe(
      screen.getByRole("button", { name: "Rename Chair’s meeting" }),
    );
  });

  test("an empty name is refused in place, by a sentence tied to the field", async () => {
    open();
    await press("Rename Pre-meeting");
    const name = screen.getByLabelText("Name of the set", {
      selector: "li input",
    });
    await userEvent.fill(name, " ");
    await press("Save");
    const problem = screen.getByText(/Give the set a name/);
    expect(name.getAttribute("aria-describedby")).toBe(problem.id);
    expect(name.getAttribute("aria-invalid")).toBe("true");
    expect(document.activeElement).toBe(name);
    await expectAccessible();
  });

  test("Cancel changes nothing", async () => {
    open();
    await press("Rename Pre-meeting");
    await press("Cancel");
    expect(document.activeElement).toBe(
      screen.getByRole("button", { name: "Rename Pre-meeting" }),
    );
  });

  test("a full device is named, and the form stays with what was typed", async () => {
    open({
      manage: {
        change: () => Promise.resolve({ kind: "full", detail: "Quota" }),
      },
    });
    await press("Rename Pre-meeting");
    await press("Save");
    await within(screen.getAllByRole("alert")[0]!).findByText(
      /this device is full/,
    );
    screen.getByRole("form", { name: "Rename “Pre-meeting”" });
  });
});

describe("duplicating and deleting", () => {
  test("a copy joins the list and is announced", async () => {
    open();
    await press("Duplicate Pre-meeting");
    await screen.findByRole("heading", { name: "Pre-meeting (copy)" });
    screen.getByText(/“Pre-meeting” was copied/);
  });

  test("a deleted set can be undone at once", async () => {
    const app = open();
    await press("Delete Pre-meeting");
    await waitFor(() =>
      expect(app.undo.value?.done).toBe("“Pre-meeting” was deleted."),
    );
    expect(document.activeElement?.textContent).toBe("On this device");
    await act(() => app.undo.value?.undo());
    await screen.findByRole("button", { name: "Open Pre-meeting" });
  });

  test("and for 30 days in the list of what was deleted", async () => {
    open();
    await press("Delete Pre-meeting");
    screen.getByText(/removed for good 30 days after/);
    await press("Bring back Pre-meeting");
    await screen.findByRole("button", { name: "Open Pre-meeting" });
    screen.getByText("“Pre-meeting” is back in the list.");
  });

  test("a deletion that fails offers no undo", async () => {
    const app = open({
      manage: {
        delete: () => Promise.resolve({ kind: "failed", detail: "gone" }),
      },
    });
    await press("Delete Pre-meeting");
    await screen.findByText(/the browser closed its store/);
    expect(app.undo.value).toBeNull();
  });
});

describe("making a set", () => {
  const form = () => within(screen.getByRole("form", { name: /new set/ }));

  test("needs a name, and takes committee and date from the pack", async () => {
    const create = vi.fn(() => Promise.resolve(null));
    const app = open({ manage: { create } });
    await press("Make the set");
    expect(create).not.toHaveBeenCalled();
    form().getByText(/Give the set a name/);
    await userEvent.fill(form().getByLabelText("Name of the set"), "Mine");
    await press("Make the set");
    expect(create).toHaveBeenCalledWith({
      title: "Mine",
      committee: "Green Spaces Scrutiny Committee",
      date: "2024-03-12",
      pack: tinyPack.id,
    });
    await waitFor(() =>
      expect(app.gone).toEqual([`/${tinyPack.id}/questions`]),
    );
  });

  test("with several packs one is chosen, and the name typed before stays", async () => {
    const second = {
      ...summaryOf(tinyPack),
      id: "second" as PackId,
      title: "Libraries",
      meeting: {
        ...tinyPack.meeting,
        committee: "Culture",
        date: "2025-01-07",
      },
    };
    open({ packs: [summaryOf(tinyPack), second] });
    const name = form().getByLabelText("Name of the set");
    await userEvent.fill(name, "Mine");
    await userEvent.selectOptions(form().getByLabelText("Questions"), "second");
    expect(form().getByLabelText("Committee")).toHaveProperty(
      "value",
      "Culture",
    );
    expect(form().getByLabelText(/^Date/)).toHaveProperty(
      "value",
      "2025-01-07",
    );
    expect(name).toHaveProperty("value", "Mine");
    await expectAccessible();
  });
});

describe("the backup", () => {
  const choose = (text: string) =>
    userEvent.upload(
      screen.getByLabelText("Bring back from a file"),
      new File([text], "backup.json", { type: "application/json" }),
    );
  const answering = (outcome: RestoreOutcome) => ({
    manage: { restoreBackup: vi.fn(() => Promise.resolve(outcome)) },
  });

  test("is saved as a file, and its name is said", async () => {
    open();
    await press("Save a backup file");
    await screen.findByText(/Saved as backup.json/);
  });

  test("is said to hold a key once a set is shared, and not before", async () => {
    const app = open();
    expect(screen.queryByText(/holds the key/)).toBeNull();
    await act(() => app.share.put(other.id, fakeShared()));
    await screen.findByText(/holds the key/);
  });

  test("that cannot be written says so", async () => {
    open({ manage: { writeBackup: () => Promise.reject(new Error("no")) } });
    await press("Save a backup file");
    await screen.findByText(/could not be made/);
  });

  test("is not mistaken for a colleague’s file, which is looked at on a page of its own", async () => {
    const found: FoundFile = {
      ...fakeEntry(),
      view: emptyView,
      here: null,
      merge: () => Promise.reject(new Error("not asked for")),
      keepApart: () => Promise.reject(new Error("not asked for")),
    };
    const options = answering({ kind: "restored", sets: [] });
    const lookAtFile = () => Promise.resolve(ok(found));
    open({ manage: { ...options.manage, lookAtFile } });
    await choose("{}");
    await screen.findByText(/colleague’s file of one set/);
    screen.getByRole("link", { name: "Open a shared set" });
    expect(options.manage.restoreBackup).not.toHaveBeenCalled();
  });

  test("comes back, and what became of each set is said", async () => {
    const options = answering({
      kind: "restored",
      sets: [
        { id: "set-1" as SetId, title: "One", outcome: "added" },
        { id: "set-2" as SetId, title: "Two", outcome: "merged" },
        { id: "set-3" as SetId, title: "Three", outcome: "unchanged" },
      ],
    });
    open(options);
    await choose("the file’s text");
    const list = await screen.findByText("The file was read.");
    const words = list.parentElement?.textContent;
    expect(words).toContain("One: added");
    expect(words).toContain("Two: merged with the one here");
    expect(words).toContain("Three: already here, unchanged");
    expect(list.closest("[role=status]")).not.toBeNull();
    expect(options.manage.restoreBackup).toHaveBeenCalledWith(
      "the file’s text",
    );
    await expectAccessible();
  });

  test("that is refused gives the reason and says that nothing was changed", async () => {
    open(answering({ kind: "refused", reason: "This is no backup." }));
    await choose("x");
    await screen.findByText("This is no backup. Nothing was changed.");
  });

  test("that does not fit on the device says that nothing was changed", async () => {
    open(
      answering({ kind: "failed", error: { kind: "full", detail: "Quota" } }),
    );
    await choose("x");
    await screen.findByText(/device is full.*Nothing was changed/);
  });
});

test("sixty sets and a very long name stay inside a phone’s width", async () => {
  const long = `${"An endless name ".repeat(10)}${"x".repeat(80)}`;
  const sets: readonly SetEntry[] = Array.from({ length: 60 }, (_, index) =>
    fakeEntry({
      id: `many-${index}` as SetId,
      title: index % 2 === 0 ? `${long} ${index}` : `Set ${index}`,
    }),
  );
  document.body.style.inlineSize = "320px";
  open({ sets });
  await waitFor(() => expect(screen.getAllByText("2 notes")).toHaveLength(60));
  expect(document.querySelector("main")?.scrollWidth).toBeLessThanOrEqual(320);
  document.body.style.inlineSize = "";
});
