import { screen, waitFor } from "@testing-library/preact";
import { beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { createFakeApp } from "../../../tests/fixtures/fake-app.ts";
import {
  expectAccessible,
  expectTouchable,
  renderInApp,
} from "../../../tests/fixtures/render-in-app.tsx";
import { tinyPack } from "../../../tests/fixtures/tiny-pack.ts";
import { UndoBar } from "../components/undo-bar.tsx";
import { MeetingPage } from "./meeting-page.tsx";

const open = (
  item = "",
  prepare = (_: ReturnType<typeof createFakeApp>) => {},
) => {
  const route = { page: "meeting", pack: tinyPack.id, item } as const;
  const app = createFakeApp({ route });
  prepare(app);
  renderInApp(
    app,
    <>
      <MeetingPage />
      <UndoBar />
    </>,
  );
  return app;
};
const said = () => screen.getByRole("status").textContent;
const undo = () =>
  userEvent.click(screen.getByRole("button", { name: "Undo" }));
const answers = () => screen.getByRole("textbox", { name: "Write the answer" });

beforeEach(() => page.viewport(1180, 820));

test("with an empty plan it begins with the guide's first question, its evidence in front of one", async () => {
  const app = open();
  screen.getByRole("heading", { level: 1, name: tinyPack.questions[0]!.text });
  screen.getByText("1 of 3");
  await screen.findByRole("link", { name: "Paragraph 1.1" });
  screen.getByText("86.0%");
  expect(app.meeting.value.item).toBe("question-1");
  await expectAccessible();
  expectTouchable();
});

test("an answer is a note of its question, with who gave it, and Done can be undone", async () => {
  const app = open();
  await userEvent.fill(
    screen.getByRole("combobox", { name: "Who answers" }),
    "Officer",
  );
  await userEvent.type(answers(), "By June");
  const written = () => app.view.value.notesByQuestion.get(1) ?? [];
  expect(written()).toMatchObject([
    {
      text: "By June",
      visibleTo: "me",
      asked: { kind: "answer", item: null, answeredBy: "Officer" },
    },
  ]);
  await userEvent.click(screen.getAllByRole("button", { name: "Done" })[0]!);
  await waitFor(() => expect(said()).toContain("saved on this device"));
  expect((answers() as HTMLTextAreaElement).value).toBe("");
  await undo();
  expect((answers() as HTMLTextAreaElement).value).toBe("By June");
  expect(written()).toHaveLength(1);
});

test("a promised answer asks by whom and by when; the mark is told, and undone with its follow-up", async () => {
  const app = open();
  await userEvent.click(
    screen.getByRole("radio", { name: "Written answer promised" }),
  );
  await waitFor(() =>
    expect(said()).toContain("Marked: written answer promised."),
  );
  expect(app.view.value.followUps).toHaveLength(1);
  await expectAccessible();
  expectTouchable();
  await undo();
  expect(app.view.value.followUps).toHaveLength(0);
  expect(app.view.value.marks.size).toBe(0);
  await userEvent.click(
    screen.getByRole("radio", { name: "Written answer promised" }),
  );
  await userEvent.fill(
    screen.getByRole("combobox", { name: "By whom" }),
    "Director",
  );
  await userEvent.fill(screen.getByLabelText("By when"), "2024-06-01");
  expect(app.view.value.followUps).toMatchObject([
    { to: "Director", due: "2024-06-01", source: { question: 1 } },
  ]);
});

test("a supplementary that was jotted down is the member's own until it is offered, and again when that is undone", async () => {
  const app = open();
  const field = await screen.findByRole("textbox", {
    name: "Jot down a supplementary",
  });
  await userEvent.type(field, "And at night?");
  const seenBy = () => app.view.value.notesByQuestion.get(1)?.[0]?.visibleTo;
  expect(seenBy()).toBe("me");
  await userEvent.click(
    screen.getByRole("button", { name: "Offer to colleagues" }),
  );
  expect(seenBy()).toBe("set");
  await undo();
  expect(seenBy()).toBe("me");
});

test("an item of one's own has a mark of its own and is no question of the guide", async () => {
  const app = open("", ({ openSet }) => {
    openSet.addToPlan({
      source: { kind: "own" },
      words: "Who pays?",
      author: "",
    });
  });
  const [item] = app.view.value.plan.items;
  screen.getByRole("heading", { level: 1, name: "Who pays?" });
  await userEvent.click(screen.getByRole("radio", { name: "Partly answered" }));
  expect(app.view.value.itemMarks.get(item!.id)).toBe("partly");
  await userEvent.type(answers(), "We do");
  expect(app.view.value.notesByQuestion.get(0)?.[0]?.asked?.item).toBe(
    item!.id,
  );
});

test("the first choice of what to pin begins with what stood there", async () => {
  const app = open("question-1");
  await userEvent.click(await screen.findByText("Choose what stands here"));
  await userEvent.click(await screen.findByRole("checkbox", { name: /^1\.1/ }));
  expect(
    [...(app.view.value.pins.values().next().value ?? [])].toSorted(),
  ).toEqual(["1.2", "K1"]);
  expect(screen.queryByRole("link", { name: "Paragraph 1.1" })).toBeNull();
  await undo();
  expect(app.view.value.pins.size).toBe(0);
  screen.getByRole("link", { name: "Paragraph 1.1" });
});

test("dark and the left hand are a touch each, and kept", async () => {
  const app = open();
  await userEvent.click(screen.getByRole("checkbox", { name: "Left hand" }));
  const dark = screen.getByRole("checkbox", { name: "Dark" });
  await userEvent.click(dark);
  expect(app.preferences.value).toMatchObject({
    leftHanded: true,
    meetingDark: true,
  });
  expect(getComputedStyle(document.documentElement).colorScheme).toBe("dark");
  await Promise.all(
    document.getAnimations().map((animation) => animation.finished),
  );
  await expectAccessible();
});

test("the words that are not in the plan any more lead to the place where the meeting stood", () => {
  open("gone", (app) => {
    app.meeting.value = { item: "question-2", since: Date.now(), drafts: {} };
  });
  screen.getByRole("heading", { level: 1, name: tinyPack.questions[1]!.text });
});

test("where an answer fell short a recommendation is begun on what was asked, and filled in on its own page", async () => {
  const app = open();
  const draft = () =>
    screen.queryByRole("button", { name: "Draft a recommendation" });
  expect(draft()).toBeNull();
  await userEvent.click(screen.getByRole("radio", { name: "Not answered" }));
  await userEvent.click(draft()!);
  const [begun] = app.view.value.followUps;
  expect(begun).toMatchObject({
    kind: "recommendation",
    source: { question: 1, cites: ["1.1", "K1", "1.2"] },
  });
  expect(app.gone).toEqual([`/${tinyPack.id}/follow-up#${begun!.id}`]);
});
