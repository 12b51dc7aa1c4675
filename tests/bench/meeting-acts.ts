import type { Page } from "playwright";

/** What is done to the page, each a few events; those that it starts with are not timed. */
export interface Act {
  readonly name: string;
  readonly path: string;
  begin?(page: Page): Promise<void>;
  perform(page: Page): Promise<void>;
}

/** A finger stays down for so many milliseconds; without them the press would be counted from before the page has shown it. */
const tap = { delay: 80 };

const field = (page: Page, label: string) =>
  page.getByLabel(label, { exact: true });
const press = (page: Page, role: "button" | "link" | "radio", name: string) =>
  page.getByRole(role, { name, exact: true }).first().click(tap);

/** Typing into a field that has the focus already, at a quick typist's pace. */
const typing = (
  name: string,
  path: string,
  label: string,
  words: string,
  before: (page: Page) => Promise<void> = () => Promise.resolve(),
): Act => ({
  name,
  path,
  begin: async (page) => {
    await before(page);
    await field(page, label).click(tap);
  },
  perform: (page) => field(page, label).pressSequentially(words, { delay: 80 }),
});

const inThePlan: readonly Act[] = [
  typing("type who leads", "plan", "Who leads on 30", " Price"),
  typing("type the minutes", "plan", "Minutes for 2", "12", (page) =>
    field(page, "Minutes for 2").fill(""),
  ),
  {
    name: "move down",
    path: "plan",
    perform: (page) => field(page, "Move 20 down").click(tap),
  },
  {
    name: "open an item",
    path: "plan",
    perform: (page) => field(page, "Change 10").click(tap),
  },
  typing("reword an item", "plan", "Your words for 10", " And when?", (page) =>
    field(page, "Change 10").click(tap),
  ),
  { name: "drag to another place", path: "plan", perform: drag },
  typing(
    "write a question of one's own",
    "plan",
    "Add a question of your own",
    "Who?",
  ),
  {
    name: "add on the chair's page",
    path: "plan?view=chair",
    perform: (page) => field(page, "Add to my plan: Q16").click(tap),
  },
  {
    name: "add on a question's page",
    path: "questions/15",
    perform: (page) => field(page, "Add to my plan: Q15").click(tap),
  },
];

const inCommittee: readonly Act[] = [
  {
    name: "next",
    path: "meeting?item=question-1",
    perform: (page) => press(page, "link", "Next"),
  },
  {
    name: "previous",
    path: "meeting?item=question-3",
    perform: (page) => press(page, "link", "Previous"),
  },
  {
    name: "a mark",
    path: "meeting?item=question-1",
    perform: (page) => press(page, "radio", "Partly answered"),
  },
  {
    name: "a promise",
    path: "meeting?item=question-2",
    perform: (page) => press(page, "radio", "Written answer promised"),
  },
  typing(
    "write the answer",
    "meeting?item=question-1",
    "Write the answer",
    "By March",
  ),
  typing(
    "say who answers",
    "meeting?item=question-1",
    "Who answers",
    "Head of Service",
  ),
  typing(
    "jot down a supplementary",
    "meeting?item=question-1",
    "Jot down a supplementary",
    "By whom?",
  ),
  {
    name: "open the running order",
    path: "meeting?item=question-1",
    perform: (page) => press(page, "button", "Running order"),
  },
  {
    name: "go on from the running order",
    path: "meeting?item=question-1",
    begin: (page) => press(page, "button", "Running order"),
    perform: (page) => page.locator("#running-order a").nth(5).click(tap),
  },
  {
    name: "pin a paragraph",
    path: "meeting?item=question-1",
    begin: (page) => page.getByText("Choose what stands here").click(tap),
    perform: (page) => page.locator(".pin input").first().click(tap),
  },
];

const change = (page: Page) => page.locator(".follow-up summary").nth(10);
const inTheList: readonly Act[] = [
  {
    name: "open a follow-up",
    path: "follow-up",
    perform: (page) => change(page).click(tap),
  },
  typing(
    "say what should change",
    "follow-up",
    "What should change",
    " by June",
    async (page) => {
      await press(page, "button", "A recommendation");
    },
  ),
  {
    name: "begin a recommendation",
    path: "follow-up",
    perform: (page) => press(page, "button", "A recommendation"),
  },
  {
    name: "change its state",
    path: "follow-up",
    begin: (page) => page.locator(".follow-up select").nth(5).focus(),
    perform: (page) => page.keyboard.press("ArrowDown"),
  },
  {
    name: "show one kind only",
    path: "follow-up",
    perform: (page) => page.getByRole("radio", { name: /^Actions/ }).click(tap),
  },
];

/** Each page, once its part of the app is there: it is gone to, left and gone to again. */
const opening = (name: string, from: string, link: string): Act => {
  const go = (page: Page) =>
    page.locator(`a[href$="${link}"]:visible`).first().click(tap);
  return {
    name,
    path: from,
    begin: async (page) => {
      await go(page);
      await page.locator("main h1").waitFor();
      await page.waitForTimeout(500);
      await page.goBack();
      await page.locator(`a[href$="${link}"]:visible`).first().waitFor();
    },
    perform: go,
  };
};
const openings: readonly Act[] = [
  opening("open the plan", "questions/1", "/plan"),
  opening("open the page for the chair", "plan", "/plan?view=chair"),
  opening("open committee mode", "plan", "/meeting"),
  opening("open the follow-up list", "more", "/follow-up"),
  opening("open the papers", "more", "/papers"),
];

export const acts: readonly Act[] = [
  ...inThePlan,
  ...inCommittee,
  ...inTheList,
  ...openings,
];

async function drag(page: Page): Promise<void> {
  const grip = await page.locator(".grip").nth(1).boundingBox();
  if (grip === null) throw new Error("The second item has no grip.");
  await page.mouse.move(grip.x + 20, grip.y + 20);
  await page.mouse.down();
  for (let step = 1; step <= 6; step += 1) {
    await page.mouse.move(grip.x + 20, grip.y + 20 + step * 60);
  }
  await page.mouse.up();
}
