import { screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { FollowUpSource } from "../../domain/follow-up.ts";
import type { SetId } from "../../domain/ids.ts";
import {
  createFakeApp,
  type FakeAppOptions,
} from "../../../tests/fixtures/fake-app.ts";
import { fakeEntry } from "../../../tests/fixtures/fake-set.ts";
import {
  expectAccessible,
  expectTouchable,
  renderInApp,
} from "../../../tests/fixtures/render-in-app.tsx";
import { tinyPack } from "../../../tests/fixtures/tiny-pack.ts";
import { FollowUpPage } from "./follow-up-page.tsx";

const about = (question: number): FollowUpSource => ({
  question,
  item: null,
  words: tinyPack.questions.find(({ number }) => number === question)!.text,
  cites: [],
});
/** A promise that is late, a recommendation without a date, an action that is done; and the plan, of which one was asked. */
function openList(options: FakeAppOptions = {}) {
  const route = { page: "follow-up", pack: tinyPack.id, item: "" } as const;
  const app = createFakeApp({ route, ...options });
  const set = app.openSet;
  const action = set.addFollowUp({
    kind: "action",
    source: { question: null, item: null, words: "", cites: [] },
    author: "",
  });
  set.writeFollowUp(action, "what", "Send the map");
  set.changeFollowUp(action, { state: "closed" }, "");
  const advice = set.addFollowUp({
    kind: "recommendation",
    source: about(2),
    author: "",
  });
  set.writeFollowUp(advice, "what", "Publish the rota");
  set.markAsked(about(1), "promised", "");
  const promise = set.view.followUps.find(({ kind }) => kind === "promise")!.id;
  set.changeFollowUp(promise, { due: "2015-10-06", to: "Director" }, "");
  renderInApp(app, <FollowUpPage />);
  return { app, action, advice, promise };
}
const ids = () =>
  [...document.querySelectorAll(".follow-ups > li")].map(({ id }) => id);
const row = (id: string) => within(document.getElementById(id)!);
const press = (name: string) =>
  userEvent.click(screen.getByRole("button", { name }));
/** With all of its fields. */
const open = async (id: string) => {
  await userEvent.click(row(id).getByText("Change", { exact: true }));
  await row(id).findByRole("button", { name: "Done" });
};

beforeEach(() => page.viewport(1180, 820));

test("an empty list says how something comes into it", async () => {
  renderInApp(createFakeApp(), <FollowUpPage />);
  screen.getByText(/stands here by itself/);
  screen.getByText(/Nothing is left over/);
  await expectAccessible();
  expectTouchable();
});

test("before the set is open the page says that it is being opened", () => {
  renderInApp(createFakeApp({ unopened: true }), <FollowUpPage />);
  screen.getByText("Opening your follow-up list…");
  expect(screen.queryByRole("button")).toBeNull();
});

describe("the list", () => {
  test("has what is overdue first and what is closed last, and says each in words", async () => {
    const { action, advice, promise } = openList();
    expect(ids()).toEqual([promise, advice, action]);
    row(promise).getByText("Overdue");
    row(promise).getByText("by 6 October 2015");
    row(promise).getByRole("link", { name: "Q1" });
    row(advice).getByText("no date yet");
    await expectAccessible();
    expectTouchable();
  });

  test("shows those that one asks for", async () => {
    const { advice, promise } = openList();
    await userEvent.click(screen.getByRole("radio", { name: /^Overdue/ }));
    expect(ids()).toEqual([promise]);
    await userEvent.click(
      screen.getByRole("radio", { name: /^Recommendations/ }),
    );
    expect(ids()).toEqual([advice]);
  });

  test("leaves a row where it is while it is being changed", async () => {
    const { app, action, advice, promise } = openList();
    await userEvent.click(screen.getByRole("radio", { name: /^Overdue/ }));
    await open(promise);
    const due = row(promise).getByLabelText("By when");
    await userEvent.fill(due, "2099-10-06");
    expect(ids()).toEqual([promise]);
    await userEvent.click(row(promise).getByRole("button", { name: "Done" }));
    expect(ids()).toEqual([]);
    await userEvent.click(screen.getByRole("radio", { name: /^Everything/ }));
    expect(ids()).toEqual([promise, advice, action]);
    expect(app.view.value.followUps.find(({ id }) => id === promise)?.due).toBe(
      "2099-10-06",
    );
  });

  test("a state that was changed can be taken back", async () => {
    const { app, promise } = openList();
    const state = () =>
      app.view.value.followUps.find(({ id }) => id === promise)?.state;
    await userEvent.selectOptions(
      row(promise).getByLabelText(/^State of/),
      "Received",
    );
    expect(state()).toBe("received");
    expect(app.undo.value?.done).toBe("Now received.");
    app.undo.value?.undo();
    expect(state()).toBe("open");
  });

  test("what was removed comes back where it was, with all that was said of it", async () => {
    const { app, action, advice, promise } = openList();
    await open(advice);
    await userEvent.click(
      row(advice).getByRole("button", { name: "Remove from the list" }),
    );
    expect(ids()).toEqual([promise, action]);
    expect(document.activeElement).toBe(
      screen.getByRole("region", { name: "What is followed up" }),
    );
    app.undo.value?.undo();
    await waitFor(() => expect(ids()).toEqual([promise, advice, action]));
    row(advice).getByText("Publish the rota");
  });

  test("a name that is typed letter by letter is one line of the history", async () => {
    const { advice } = openList();
    await open(advice);
    await userEvent.type(row(advice).getByLabelText("To whom"), "Cabinet");
    expect(
      row(advice)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringMatching(/written down$/),
      expect.stringMatching(/to whom now Cabinet$/),
    ]);
  });
});

describe("a recommendation", () => {
  test("is asked for what a good one needs, and told kindly of one that only asks to note", async () => {
    const { app } = openList();
    await userEvent.selectOptions(
      screen.getByLabelText("About"),
      `Q3 ${tinyPack.questions[2]!.text}`,
    );
    await press("A recommendation");
    const to = screen.getByLabelText("To whom");
    await waitFor(() => expect(document.activeElement).toBe(to));
    screen.getByText(/does not say yet to whom it goes, what should change/);
    await userEvent.keyboard("Cabinet");
    const what = screen.getByLabelText("What should change");
    await userEvent.type(what, "That the report be noted");
    await screen.findByText(
      "It does not say yet by when and how we will know.",
    );
    expect(document.activeElement).toBe(what);
    await userEvent.clear(what);
    await userEvent.type(what, "To note the report");
    await screen.findByText(/it only asks to note/);
    await expectAccessible();
    expectTouchable();
    await press("Done");
    expect(app.view.value.followUps.at(-1)).toMatchObject({
      kind: "recommendation",
      to: "Cabinet",
      what: "To note the report",
      source: { question: 3 },
    });
  });

  test("of which nothing was said does not stay", async () => {
    const { app } = openList();
    await press("A recommendation");
    expect(app.view.value.followUps).toHaveLength(4);
    await screen.findByRole("button", { name: "Done" });
    await press("Done");
    expect(app.view.value.followUps).toHaveLength(3);
    expect(app.undo.value).toBeNull();
  });
});

describe("what is left over", () => {
  test("goes into a set for the next meeting", async () => {
    const create = vi.fn(() => Promise.resolve(null));
    const { app } = openList({ manage: { create } });
    screen.getByText(/^2 open follow-ups can go into a new set/);
    await userEvent.click(
      screen.getByText("Carry into a new set", { selector: "summary" }),
    );
    await expectAccessible();
    await press("Carry into a new set");
    await screen.findByText("Carried into “Next meeting”, which is open now.");
    expect(create).toHaveBeenCalledWith(
      expect.objectContaining({ title: "Next meeting", pack: tinyPack.id }),
      app.openSet,
    );
    expect(document.activeElement).toBe(
      screen.getByRole("heading", { level: 1 }),
    );
  });

  test("says the meeting that it was carried from, and leads back to it", async () => {
    const before = fakeEntry({ id: "before" as SetId, title: "March" });
    const opened = vi.fn(() => Promise.resolve(null));
    const app = createFakeApp({
      sets: [before, fakeEntry()],
      manage: { open: opened },
    });
    const earlier = createFakeApp();
    earlier.openSet.markAsked(about(1), "promised", "");
    const { id, title, date } = before;
    app.openSet.carryForward(earlier.openSet.view, { set: id, title, date });
    renderInApp(app, <FollowUpPage />);
    screen.getByText("Carried from “March”, 12 March 2024");
    await press("Open “March”");
    expect(opened).toHaveBeenCalledWith(id);
  });
});
