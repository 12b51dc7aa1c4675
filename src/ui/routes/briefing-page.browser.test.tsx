import { screen, within } from "@testing-library/preact";
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
import { BriefingPage } from "./briefing-page.tsx";

const notes = [
  fakeNote({ text: "For me alone" }),
  fakeNote({
    id: "note-2" as NoteId,
    text: "For all of us",
    visibleTo: "set",
    author: "Cllr Ash",
  }),
];

// The page remembers its choices by pack; each test has a pack of its own.
let opened = 0;
beforeEach(() => {
  opened += 1;
});
function open() {
  const pack = { ...tinyPack, id: `pack-${opened}` as PackId };
  const app = createFakeApp({
    pack,
    entry: fakeEntry({ pack: pack.id }),
    notes,
    marks: new Map([[2, "partly"]]),
  });
  renderInApp(app, <BriefingPage />);
  return app;
}
const paper = () => within(screen.getByRole("article"));
const questions = () =>
  paper()
    .getAllByRole("heading", { level: 3 })
    .map((heading) => heading.querySelector(".paper")?.textContent)
    .filter((text) => text !== undefined);
const choose = (label: string | RegExp) =>
  userEvent.click(screen.getByLabelText(label));

test("the paper says what it is, whose it is and when it was made", async () => {
  open();
  paper().getByText("Ashmere Council, Green Spaces Scrutiny Committee");
  paper().getByRole("heading", { name: "Annual update on parks" });
  paper().getByText("Meeting of 12 March 2024");
  paper().getByText(/^Made on .+ from the set “My questions”\.$/);
  paper().getByText("Report: Ashmere Council, 12 March 2024.");
  paper().getByText(/Figures are from its Appendix 1/);
  expect(document.title).toContain("Briefing: Annual update on parks");
  await paper().findByText("For all of us");
  await expectAccessible();
  expectTouchable();
});

test("a question has its verdict in words, its evidence with why, figures and follow-ups", () => {
  open();
  paper().getByText("Partial evidence");
  paper().getByText("Who inspects the inspections.");
  paper().getByText("para 1.1");
  paper().getByText("How often bins are emptied.");
  paper().getByText("86.0%");
  paper().getByText("Rated red");
  paper().getByText("What do visitors say?");
  paper().getByText(/The chart at 2.2 is in the paper/);
  paper().getByText(/no paragraph that answers/);
});

test("context is left out until it is asked for", async () => {
  open();
  expect(paper().queryByText("para 1.2")).toBeNull();
  expect(paper().queryByText("Complaints about play areas")).toBeNull();
  await choose("Evidence that is context");
  paper().getByText("para 1.2");
  paper().getByRole("table");
  paper().getByText("Complaints about play areas");
});

test("a note that only its writer can see is on paper only when it is asked for", async () => {
  open();
  await paper().findByText("For all of us");
  expect(paper().queryByText("For me alone")).toBeNull();
  await choose(/^Notes that only you can see/);
  await paper().findByText("For me alone");
  paper().getByText(/notes that their writer had kept to themselves/);
  await choose("Notes that everyone in this set can see");
  expect(paper().queryByText("For all of us")).toBeNull();
});

test("all questions, those with a note or a mark, or the ones ticked", async () => {
  open();
  expect(questions()).toHaveLength(3);
  await choose("Those with a note or a mark (2)");
  expect(questions()).toEqual([
    "Are the parks clean, and how do you know?",
    "Are the play areas safe?",
  ]);
  await choose("The ones I tick");
  screen.getByText(/No question is chosen yet/);
  expect(screen.queryByRole("button", { name: "Print" })).toBeNull();
  await expectAccessible();
  await choose(/^3\. What would you do/);
  expect(questions()).toEqual(["What would you do with less money?"]);
});

test("the mark is printed in words, unless it is left out", async () => {
  open();
  paper().getByText("Partly answered");
  await choose("Where each question stands");
  expect(paper().queryByText("Partly answered")).toBeNull();
});

test("Print asks the browser to print", async () => {
  open();
  const print = vi.spyOn(window, "print").mockImplementation(() => {});
  await userEvent.click(screen.getByRole("button", { name: "Print" }));
  expect(print).toHaveBeenCalledOnce();
  print.mockRestore();
});
