import { act, screen, within } from "@testing-library/preact";
import { beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { NoteId, PackId } from "../../domain/ids.ts";
import { createFakeApp } from "../../../tests/fixtures/fake-app.ts";
import { fakeEntry, fakeNote } from "../../../tests/fixtures/fake-set.ts";
import {
  expectAccessible,
  expectTouchable,
  renderInApp,
} from "../../../tests/fixtures/render-in-app.tsx";
import { tinyPack } from "../../../tests/fixtures/tiny-pack.ts";
import type { PaperKind } from "../routing/route.ts";
import { PapersPage } from "./papers-page.tsx";

const notes = [
  fakeNote({ text: "For me alone" }),
  fakeNote({
    id: "note-2" as NoteId,
    text: "For **all** of us",
    visibleTo: "set",
    author: "Cllr Ash",
  }),
];

// The page remembers its choices by pack; each test has a pack of its own.
let opened = 0;
beforeEach(() => {
  opened += 1;
});
function open(paper: PaperKind = "briefing") {
  const pack = { ...tinyPack, id: `pack-${opened}` as PackId };
  const app = createFakeApp({
    pack,
    entry: fakeEntry({ pack: pack.id }),
    notes,
    marks: new Map([[2, "partly"]]),
    route: { page: "papers", pack: pack.id, paper },
  });
  const show = () => {
    renderInApp(app, <PapersPage />);
    // What is long is drawn bit by bit; for the printer, all of it at once.
    dispatchEvent(new Event("beforeprint"));
  };
  return { app, show };
}
const paper = () => within(screen.getByRole("article"));
const parts = () =>
  paper()
    .getAllByRole("heading", { level: 2 })
    .map((heading) => heading.textContent);
const choose = (label: string | RegExp) =>
  userEvent.click(screen.getByLabelText(label));

test("the paper says what it is, whose it is and when it was made", async () => {
  open().show();
  paper().getByText("Ashmere Council, Green Spaces Scrutiny Committee");
  paper().getByRole("heading", { name: "Briefing: Annual update on parks" });
  paper().getByText("Meeting of 12 March 2024");
  paper().getByText(/^Made on .+ from the set “My questions”\.$/);
  paper().getByText("Report: Ashmere Council, 12 March 2024.");
  paper().getByText(/Figures are from its Appendix 1/);
  await expectAccessible();
  expectTouchable();
});

test("a question has its verdict in words, its evidence with why, figures as printed and follow-ups", () => {
  open().show();
  paper().getByText("Partial evidence");
  paper().getByText("Who inspects the inspections.");
  paper().getByText("para 1.1");
  paper().getByText("How often bins are emptied.");
  paper().getByText("86.0%");
  paper().getByText("What do visitors say?");
  paper().getByText(/The chart at 2.2 is in the paper/);
  paper().getByText(/no paragraph that answers/);
});

test("context is left out until it is asked for", async () => {
  open().show();
  expect(paper().queryByText("para 1.2")).toBeNull();
  await choose("Evidence that is context");
  paper().getByText("para 1.2");
});

test.each(["briefing", "answers"] as const)(
  "in the %s a note that only its writer can see is left out until it is asked for",
  async (kind) => {
    open(kind).show();
    const sheet = screen.getByRole("article");
    expect(sheet.textContent).toContain("For all of us");
    expect(sheet.textContent).not.toContain("For me alone");
    await choose(/^Notes that only you can see/);
    expect(sheet.textContent).toContain("For me alone");
    paper().getByText(/notes that their writer had kept to themselves/);
    await choose("Notes that everyone in this set can see");
    expect(sheet.textContent).not.toContain("For all of us");
  },
);

test("all questions, those with a note or a mark, or the ones ticked", async () => {
  open().show();
  expect(parts()).toContain("Q3");
  await choose("Those with a note or a mark (2)");
  expect(parts()).not.toContain("Q3");
  await choose("The ones I tick");
  screen.getByText(/No question is chosen yet/);
  expect(screen.queryByRole("button", { name: "Word" })).toBeNull();
  await expectAccessible();
  await choose(/^3\. What would you do/);
  await screen.findByRole("article");
  expect(parts()).toContain("Q3");
});

test("where there is a plan, the briefing is of the plan: in its order, with who leads and the words that were agreed", async () => {
  const { app, show } = open();
  const own = app.openSet.addToPlan({
    source: { kind: "own" },
    words: "Who checks the checkers?",
    author: "",
  });
  const second = app.openSet.addToPlan({
    source: { kind: "question", question: 1 },
    words: tinyPack.questions[0]!.text,
    author: "",
  });
  app.openSet.changePlanItem(own, { lead: "Cllr Ash", minutes: 10 });
  app.openSet.writePlanWords(second, "Are the parks clean today?");
  app.view.value = app.openSet.view;
  show();
  expect(parts()).toEqual([
    "Briefing: Annual update on parks",
    "Who asks what",
    "1. Own question",
    "2. Q1",
    "Sources",
  ]);
  const [table] = paper().getAllByRole("table");
  expect(table?.textContent).toContain("Cllr Ash");
  paper().getByText("As printed:");
  screen.getByRole("button", { name: "Table (CSV)" });
  await expectAccessible();
});

test("the follow-up list has what was promised, to whom and by when, and its dates go to a calendar", async () => {
  const { app, show } = open("follow-up");
  const source = {
    question: 1,
    item: null,
    words: "Are the parks clean?",
    cites: [],
  };
  app.openSet.markAsked(source, "promised", "Cllr Ash");
  const [promise] = app.openSet.view.followUps;
  app.openSet.changeFollowUp(
    promise!.id,
    { to: "Head of Parks", due: "2024-04-02" },
    "Cllr Ash",
  );
  app.view.value = app.openSet.view;
  show();
  paper().getByText("Promised answer");
  paper().getByText("Head of Parks");
  paper().getByText("2 April 2024");
  screen.getByRole("button", { name: "Dates (calendar)" });
  await expectAccessible();
});

test("an empty follow-up list says so", () => {
  open("follow-up").show();
  paper().getByText("Nothing is to be followed up.");
});

test("the Word file is made and saved under the set's name", async () => {
  open("answers").show();
  const saved = vi.spyOn(HTMLAnchorElement.prototype, "click");
  saved.mockImplementation(() => {});
  await userEvent.click(screen.getByRole("button", { name: "Word" }));
  await screen.findByText("Saved as my-questions-notes-of-answers.docx.");
  expect(saved).toHaveBeenCalledOnce();
  saved.mockRestore();
});

test("Print asks the browser to print", async () => {
  open().show();
  const print = vi.spyOn(window, "print").mockImplementation(() => {});
  await userEvent.click(screen.getByRole("button", { name: "Print or PDF" }));
  expect(print).toHaveBeenCalledOnce();
  print.mockRestore();
});

test("a question's printed words are set as a quotation, and those that a member has put in their place are not", async () => {
  const { app, show } = open();
  const [first, second] = tinyPack.questions;
  for (const { number, text } of [first!, second!]) {
    const source = { kind: "question", question: number } as const;
    app.openSet.addToPlan({ source, words: text, author: "" });
  }
  app.openSet.writePlanWords(
    app.view.value.plan.items[1]!.id,
    "Who empties them?",
  );
  show();
  const quoted = [...screen.getByRole("article").querySelectorAll("blockquote")]
    .filter((quote) => getComputedStyle(quote).fontFamily.includes("Serif"))
    .map(({ textContent }) => textContent);
  expect(quoted).toContain(first!.text);
  expect(quoted).toContain(second!.text);
  expect(
    paper()
      .getByText("Who empties them?", { selector: "p" })
      .closest("blockquote"),
  ).toBeNull();
});

test("nothing goes out before the set is open: it would lack what the members wrote", async () => {
  const app = createFakeApp({
    unopened: true,
    route: { page: "papers", pack: tinyPack.id, paper: "follow-up" },
  });
  renderInApp(app, <PapersPage />);
  screen.getByText("Opening your set…");
  expect(screen.queryByRole("article")).toBeNull();
  expect(screen.queryByRole("button", { name: "Word" })).toBeNull();
  await act(() => app.open());
  await screen.findByRole("article");
  screen.getByRole("button", { name: "Word" });
});
