import { act, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { SetId } from "../../domain/ids.ts";
import { createFakeApp } from "../../../tests/fixtures/fake-app.ts";
import { planItem } from "../../../tests/fixtures/plan-item.ts";
import { fakeShared } from "../../../tests/fixtures/fake-sharing.ts";
import {
  expectAccessible,
  expectTouchable,
  renderInApp,
} from "../../../tests/fixtures/render-in-app.tsx";
import { tinyPack } from "../../../tests/fixtures/tiny-pack.ts";
import { PlanPage } from "./plan-page.tsx";

/** The tiny pack's three questions in the plan, in the guide's order. */
function openPlan(view: "order" | "chair" = "order") {
  const route = { page: "plan", pack: tinyPack.id, view, item: "" } as const;
  const app = createFakeApp({ route });
  for (const { number, text } of tinyPack.questions.slice(0, 3)) {
    const source = { kind: "question", question: number } as const;
    app.openSet.addToPlan({ source, words: text, author: "" });
  }
  renderInApp(app, <PlanPage />);
  return app;
}
const order = () =>
  screen.getAllByRole("listitem").flatMap(({ id }) => (id ? [id] : []));
const said = () => screen.getByRole("status").textContent;
const press = (name: string) =>
  userEvent.click(screen.getByRole("button", { name }));
const change = (place: number) =>
  userEvent.click(screen.getByLabelText(`Change ${place}`));

beforeEach(() => page.viewport(1180, 820));

test("an empty plan says how to begin one, and a question of one's own does", async () => {
  const app = createFakeApp();
  renderInApp(app, <PlanPage />);
  screen.getByText(/Nothing is in your plan yet/);
  screen.getByRole("link", { name: "Go to the questions" });
  await expectAccessible();
  const field = screen.getByRole("textbox", {
    name: "Add a question of your own",
  });
  await userEvent.type(field, "Says who");
  expect(app.view.value.plan.items.map(({ wording }) => wording)).toEqual([
    "Says who",
  ]);
  await press("Done");
  expect((field as HTMLTextAreaElement).value).toBe("");
  await userEvent.type(field, "?");
  expect(app.view.value.plan.items).toHaveLength(2);
  await userEvent.clear(field);
  await press("Done");
  expect(app.view.value.plan.items).toHaveLength(1);
});

test("before the set is open the page says that it is being opened", () => {
  renderInApp(createFakeApp({ unopened: true }), <PlanPage />);
  screen.getByText("Opening your plan…");
  expect(screen.queryByRole("textbox")).toBeNull();
});

describe("the order", () => {
  test("is changed by buttons, which keep the focus and say where the item is now", async () => {
    openPlan();
    await press("Move 1 down");
    expect(order()).toEqual(["question-2", "question-1", "question-3"]);
    await waitFor(() => expect(said()).toBe("Now 2 of 3."));
    expect(document.activeElement?.getAttribute("aria-label")).toBe(
      "Move 2 down",
    );
    await userEvent.keyboard("{Enter}");
    expect(order()).toEqual(["question-2", "question-3", "question-1"]);
    await userEvent.keyboard("{Enter}");
    expect(order()).toEqual(["question-2", "question-3", "question-1"]);
    await waitFor(() =>
      expect(said()).toBe("Now 3 of 3. It cannot go further."),
    );
    expect(document.activeElement?.getAttribute("aria-label")).toBe(
      "Move 3 down",
    );
  });

  test("is changed by dragging; Escape leaves it as it was", async () => {
    const app = openPlan();
    const grip = (id: string) =>
      document.getElementById(id)!.querySelector(".grip")!;
    const middle = (element: Element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { clientX: left + width / 2, clientY: top + height / 2 };
    };
    const pointer = (type: string, target: Element, at: object) =>
      target.dispatchEvent(
        new PointerEvent(type, { bubbles: true, pointerId: 1, ...at }),
      );
    const drag = async (id: string, onto: string, end: () => void) => {
      const from = grip(id);
      // A pointer that no hand moves cannot be captured.
      (from as HTMLElement).setPointerCapture = () => {};
      const below = middle(document.getElementById(onto)!);
      await act(() => {
        pointer("pointerdown", from, middle(from));
        pointer("pointermove", from, {
          ...below,
          clientY: below.clientY + 20,
        });
      });
      expect(document.querySelector("[data-dragged]")?.id).toBe(id);
      await act(end);
      expect(document.querySelector("[data-dragged]")).toBeNull();
      expect(document.querySelector("[data-drop-after]")).toBeNull();
    };
    await drag("question-1", "question-3", () => {
      dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
      pointer("pointerup", grip("question-1"), {});
    });
    expect(order()).toEqual(["question-1", "question-2", "question-3"]);
    await drag("question-1", "question-3", () => {
      pointer("pointerup", grip("question-1"), {});
    });
    expect(order()).toEqual(["question-2", "question-3", "question-1"]);
    await waitFor(() => expect(said()).toBe("Now 3 of 3."));
    expect(app.view.value.plan.items.at(-1)?.id).toBe("question-1");
  });

  test("stays where the set may only be read, also under a finger", async () => {
    const app = openPlan();
    await act(() =>
      app.share.put(app.openSet.id, fakeShared({ role: "viewer" })),
    );
    const grip = document.querySelector<HTMLElement>("#question-1 .grip")!;
    grip.setPointerCapture = () => {};
    await act(() => {
      const at = { bubbles: true, pointerId: 1 };
      grip.dispatchEvent(new PointerEvent("pointerdown", at));
    });
    expect(document.querySelector("[data-dragged]")).toBeNull();
    // It is there to be read, and nothing in it changes it.
    expect(getComputedStyle(grip.closest("fieldset")!).opacity).toBe("1");
    expect(screen.queryByRole("button", { name: /^Move/ })).toBeNull();
    expect(screen.queryByRole("textbox", { name: /own/ })).toBeNull();
    await expectAccessible();
  });

  test("follows headings: the step over an edge goes under the other one first", async () => {
    const app = openPlan();
    for (const place of [2, 3]) {
      await change(place);
      await userEvent.fill(
        screen.getByRole("combobox", { name: "Heading" }),
        "Play",
      );
      await change(place);
    }
    expect(screen.getAllByRole("heading", { level: 2 })).toHaveLength(1);
    await press("Move 2 up");
    await waitFor(() => expect(said()).toBe("Now 2 of 3."));
    expect(app.view.value.plan.items.map(({ theme }) => theme)).toEqual([
      "",
      "",
      "Play",
    ]);
  });
});

test("who leads and how long is written in the row, and summed up", async () => {
  const app = openPlan();
  await userEvent.fill(
    screen.getByRole("combobox", { name: "Who leads on 1" }),
    "Cllr Ash",
  );
  await userEvent.fill(screen.getByLabelText("Minutes for 1"), "10");
  await userEvent.fill(screen.getByLabelText("Minutes for 2"), "25");
  await userEvent.fill(screen.getByLabelText("Minutes for the item"), "30");
  expect(app.view.value.plan.items[0]).toMatchObject({
    lead: "Cllr Ash",
    minutes: 10,
  });
  screen.getByText(/^3 questions · 35 of 30 minutes · 1 without a time/);
  screen.getByText("· 5 minutes too long");
  screen.getByText("starts 10 minutes in");
  expect(screen.getAllByText(/after the time is up/)).toHaveLength(2);
  const [names] = document.querySelectorAll("datalist");
  expect([...names!.options].map(({ value }) => value)).toEqual(["Cllr Ash"]);
  const minutes = screen.getByLabelText("Minutes for 1");
  await userEvent.fill(minutes, "1x");
  await userEvent.tab();
  expect((minutes as HTMLInputElement).value).toBe("10");
});

test("an item is reworded beside its printed words, and is as printed again", async () => {
  const app = openPlan();
  const [question] = tinyPack.questions;
  await change(1);
  const field = screen.getByRole<HTMLTextAreaElement>("textbox", {
    name: "Your words for 1",
  });
  expect(field.value).toBe(question!.text);
  await userEvent.clear(field);
  expect(field.value).toBe("");
  await userEvent.type(field, "Are they clean");
  expect(app.view.value.plan.items[0]?.wording).toBe("Are they clean");
  screen.getByText("As printed:");
  await userEvent.click(
    within(field.closest("div")!).getByRole("button", { name: "Done" }),
  );
  expect(screen.queryByLabelText("Your words for 1")).toBeNull();
  expect(document.activeElement).toBe(screen.getByLabelText("Change 1"));
  await change(1);
  await press("Back to the printed words");
  expect(screen.queryByText("As printed:")).toBeNull();
  await act(() => app.undo.value?.undo());
  screen.getByText("As printed:");
});

test("supplementaries are added, reworded, put in order and removed", async () => {
  const app = openPlan();
  const words = () =>
    app.view.value.plan.items[0]?.supplementaries.map((entry) => entry.wording);
  await change(1);
  const field = screen.getByRole("textbox", {
    name: "Add a supplementary to 1",
  });
  const done = within(field.closest("div")!).getByRole("button", {
    name: "Done",
  });
  await userEvent.type(field, "By when?");
  await userEvent.click(done);
  await userEvent.type(field, "Says who?");
  await userEvent.click(done);
  expect(words()).toEqual(["By when?", "Says who?"]);
  await press("Up: Says who?");
  expect(words()).toEqual(["Says who?", "By when?"]);
  expect(document.activeElement?.getAttribute("aria-label")).toBe(
    "Up: Says who?",
  );
  await press("Reword: Says who?");
  await userEvent.keyboard(" And when?");
  await userEvent.click(screen.getAllByRole("button", { name: "Done" })[1]!);
  expect(words()).toEqual(["Says who? And when?", "By when?"]);
  await press("Remove: By when?");
  expect(words()).toEqual(["Says who? And when?"]);
  await expectAccessible();
  expectTouchable();
  await act(() => app.undo.value?.undo());
  expect(words()).toEqual(["Says who? And when?", "By when?"]);
});

test("what is covered takes no time, and what is removed can be brought back", async () => {
  const app = openPlan();
  await userEvent.fill(screen.getByLabelText("Minutes for 2"), "10");
  await change(2);
  await userEvent.fill(
    screen.getByRole("combobox", { name: "Who follows up" }),
    "Cllr Oak",
  );
  screen.getByText("Cllr Oak follows up");
  await userEvent.click(
    screen.getByRole("checkbox", { name: "An earlier answer has covered it" }),
  );
  screen.getByText("Already covered");
  screen.getByText("3 questions");
  await press("Remove from the plan");
  expect(order()).toEqual(["question-1", "question-3"]);
  expect(document.activeElement?.tagName).toBe("OL");
  await act(() => app.undo.value?.undo());
  expect(order()).toEqual(["question-1", "question-2", "question-3"]);
});

test("a line of enquiry says what it is about", async () => {
  const [enquiry] = tinyPack.enquiries;
  const app = openPlan();
  await act(() => {
    app.openSet.addToPlan({
      source: { kind: "enquiry", enquiry: enquiry!.id },
      words: enquiry!.ask,
      author: "",
    });
  });
  await screen.findByText(enquiry!.ask);
  screen.getByText(`${enquiry!.where.join(", ")}: ${enquiry!.statement}`);
});

describe("for the chair", () => {
  test("who leads what, what nobody has taken, and what is left out, to add", async () => {
    const app = openPlan("chair");
    await act(() => {
      const [first, second] = app.view.value.plan.items;
      app.openSet.removeFromPlan(app.view.value.plan.items[2]!.id);
      app.openSet.changePlanItem(first!.id, {
        lead: "Cllr Ash",
        follow: "Cllr Oak",
        minutes: 10,
      });
      app.openSet.changePlanItem(second!.id, { theme: "Play" });
    });
    const rows = screen.getAllByRole("row").map((row) => row.textContent);
    expect(rows[1]).toContain("Cllr Ash");
    expect(rows[2]).toContain("Nobody yet");
    screen.getByText(/^Nobody leads on 2$/);
    const member = screen.getByText("Cllr Ash", { selector: "strong" });
    expect(member.parentElement?.textContent).toBe(
      "Cllr Ash leads on 1 (10 minutes)",
    );
    screen.getByRole("heading", { name: "Questions left out: 1 of 3" });
    await expectAccessible();
    expectTouchable();
    await press("Add to my plan: Q3");
    await screen.findByRole("heading", {
      name: "All 3 questions are in the plan",
    });
    expect(app.undo.value?.done).toBe("Added to your plan.");
    expect(document.activeElement?.className).toBe("unasked");
    const before = screen.getAllByRole("row").length;
    await userEvent.click(screen.getAllByText("Add")[0]!);
    await waitFor(() =>
      expect(screen.getAllByRole("row")).toHaveLength(before + 1),
    );
    expect(app.view.value.plan.items.at(-1)?.source.kind).toBe("enquiry");
  });

  test("an empty plan shows all that is left out", () => {
    const route = {
      page: "plan",
      pack: tinyPack.id,
      view: "chair",
      item: "",
    } as const;
    renderInApp(createFakeApp({ route }), <PlanPage />);
    screen.getByText(/Nothing is in your plan yet/);
    screen.getByRole("heading", { name: "Questions left out: 3 of 3" });
  });
});

test.each([
  [320, 700],
  [820, 1180],
] as const)("nothing is cut off at %i by %i", async (width, height) => {
  await page.viewport(width, height);
  const app = openPlan();
  await change(1);
  await act(() => {
    app.openSet.changePlanItem(app.view.value.plan.items[1]!.id, {
      lead: "Cllr Bhattacharya-Fotheringham",
      follow: "W".repeat(60),
      theme: "W".repeat(60),
    });
  });
  const { clientWidth, scrollWidth } = document.documentElement;
  expect(scrollWidth).toBe(clientWidth);
  await expectAccessible();
  expectTouchable();
});

test("what stands in front of the members is chosen in the plan, and undone", async () => {
  const app = openPlan();
  await change(1);
  await userEvent.click(screen.getByText("In front of you when it is asked"));
  await userEvent.click(screen.getByRole("checkbox", { name: /^1\.1/ }));
  const pins = () => [...(app.view.value.pins.values().next().value ?? [])];
  expect(pins().toSorted()).toEqual(["1.2", "K1"]);
  expectTouchable();
  await expectAccessible();
  expect(app.undo.value?.done).toBe("It will not stand in front of you.");
  app.undo.value?.undo();
  expect(pins()).toEqual([]);
});

test("an item that was carried says from which meeting, and leads to its set", async () => {
  const opened: SetId[] = [];
  const app = createFakeApp({
    route: { page: "plan", pack: tinyPack.id, view: "order", item: "" },
    manage: {
      open: (id) => {
        opened.push(id);
        return Promise.resolve(null);
      },
    },
  });
  const { id } = app.sets.value[0]!;
  app.openSet.carryForward(
    {
      ...app.view.value,
      plan: { items: [planItem()], minutes: 0 },
    },
    { set: id, title: "September", date: "2015-09-22" },
  );
  renderInApp(app, <PlanPage />);
  screen.getByText("Carried from “September”, 22 September 2015");
  await press("Open “September”");
  expect(opened).toEqual([id]);
});
