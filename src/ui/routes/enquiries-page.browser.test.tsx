import { signal } from "@preact/signals";
import { screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { createFakeApp } from "../../../tests/fixtures/fake-app.ts";
import {
  expectAccessible,
  expectTouchable,
  renderInApp,
} from "../../../tests/fixtures/render-in-app.tsx";
import { wholePack } from "../../../tests/fixtures/whole-pack.ts";
import type { Look, TextSize } from "../preferences.ts";
import { readRoute, type Route } from "../routing/route.ts";
import { EnquiriesPage } from "./enquiries-page.tsx";

const base = `/${wholePack.id}/enquiries`;
afterEach(() => page.viewport(1180, 820));

/** The page at an address, with a way to other addresses that is the browser's in little. */
function open(asked = "", look: Look = "light", textSize: TextSize = 100) {
  const at = (href: string): Route =>
    readRoute(new URL(href, "https://example.org"));
  const route = signal(at(base + asked));
  const app = createFakeApp({ pack: wholePack });
  app.setPreferences({ look, textSize });
  const gone: string[] = [];
  const go = (href: string) => {
    gone.push(href);
    route.value = at(href);
  };
  renderInApp({ ...app, navigation: { route, go } }, <EnquiriesPage />);
  return { app, gone };
}
const statements = () =>
  [...document.querySelectorAll("main .statement")].map(
    ({ textContent }) => textContent,
  );
const opened = () =>
  [...document.querySelectorAll("main details[open]")].map(({ id }) => id);

test("every line of enquiry is there, strongest first, whoever found it", () => {
  open();
  screen.getByRole("heading", { level: 1, name: "Lines of enquiry" });
  screen.getByText(`${statements().length} lines of enquiry`);
  expect(statements().slice(0, 3)).toEqual([
    "Visits rose to 120, and yet bins are still emptied in a day.",
    "Rated red, though 86.0% is 6.0 points above the target of 80%.",
    "The chart of play areas in repair is not in the text.",
  ]);
  expect(document.title).toBe("Lines of enquiry · Critical Friend");
});

describe("a choice", () => {
  test("goes into the address, leaves what fits, and the count is announced", async () => {
    const { gone } = open();
    await userEvent.selectOptions(
      screen.getByLabelText("Part of the report"),
      "2 Play areas (2)",
    );
    expect(gone).toEqual([`${base}?part=section-2`]);
    expect(statements()).toEqual([
      "The chart of play areas in repair is not in the text.",
      "The text has no paragraph 2.3.",
    ]);
    expect(screen.getByRole("status").textContent).toMatch(
      /^2 of \d+ lines of enquiry$/,
    );
    await userEvent.selectOptions(
      screen.getByLabelText("Kind"),
      "Not reported on (1)",
    );
    expect(gone.at(-1)).toBe(`${base}?part=section-2&kind=not-spoken-of`);
    expect(statements()).toEqual(["The text has no paragraph 2.3."]);
  });

  test("that the address brings is shown as chosen", () => {
    open("?question=3&kind=does-not-add-up");
    expect(screen.getByLabelText("Question")).toHaveProperty("value", "3");
    expect(screen.getByLabelText("Kind")).toHaveProperty(
      "value",
      "does-not-add-up",
    );
    expect(statements()).toHaveLength(1);
  });

  test("of a single place is named, and can be left", async () => {
    const { gone } = open("?part=K1");
    const part = screen.getByLabelText<HTMLSelectElement>("Part of the report");
    expect(part.selectedOptions[0]?.textContent).toBe("K1 (2)");
    await userEvent.selectOptions(part, "The whole report");
    expect(gone).toEqual([base]);
  });

  test("that leaves nothing says so, and how to widen it", async () => {
    const { gone } = open("?question=3&part=section-2");
    screen.getByText("No line of enquiry fits all of these together.");
    screen.getByRole("link", { name: "Look in the whole report (1)" });
    const every = screen.getByRole("link", {
      name: "Look at every question (2)",
    });
    expect(every.getAttribute("href")).toBe(`${base}?part=section-2`);
    expect(
      screen.getByRole("link", { name: "Show all" }).getAttribute("href"),
    ).toBe(base);
    expect(gone).toEqual([]);
    expectTouchable();
    await expectAccessible();
  });
});

describe("a line of enquiry in the address", () => {
  test("is open and has the focus", async () => {
    open("?question=2#repair-chart");
    expect(opened()).toEqual(["repair-chart"]);
    expect(document.activeElement?.textContent).toContain(
      "The chart of play areas in repair",
    );
    const line = within(document.querySelector<HTMLElement>("details[open]")!);
    expect(
      (await line.findByRole("link", { name: /^para 2\.2/ })).getAttribute(
        "href",
      ),
    ).toBe(`/${wholePack.id}/report?cite=repair-chart#2.2`);
    expect(
      line.getByRole("button", { name: /^Copy into a note on Q2/ }),
    ).toBeDefined();
  });

  test("that the choices leave out is said to be elsewhere, with the way to it", () => {
    open("?question=2#visits-and-bins");
    const notice = screen.getByText(/is not among these\./);
    expect(document.activeElement).toBe(notice);
    expect(
      within(notice)
        .getByRole("link", { name: "Show it among all" })
        .getAttribute("href"),
    ).toBe(`${base}#visits-and-bins`);
  });

  test("that is of no version here is said to be missing", () => {
    open("#gone-since");
    screen.getByText(/has no line of enquiry called “gone-since”/);
    expect(opened()).toEqual([]);
  });

  test("that serves no question can still be put into the plan", async () => {
    open("#more-bins");
    const line = within(document.querySelector<HTMLElement>("details[open]")!);
    await line.findByRole("button", { name: /^Add to my plan/ });
    expect(line.queryByRole("button", { name: /^Copy into/ })).toBeNull();
  });
});

describe("for everyone", () => {
  test.each(["light", "dark", "contrast"] as const)(
    "no rule of accessibility is broken in %s",
    async (look) => {
      open("#visits-and-bins", look);
      await screen.findByText("120 − 100 = 20 more visits");
      await expectAccessible();
      expectTouchable();
    },
  );

  test.each([
    [1180, 820, 100],
    [820, 1180, 200],
    [390, 844, 200],
    [320, 640, 100],
  ] as const)(
    "nothing is wider than the page at %i by %i, text at %i %",
    async (width, height, textSize) => {
      await page.viewport(width, height);
      open("?part=section-2#repair-chart", "light", textSize);
      await screen.findByText("Figures in 2.1: 0");
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      expectTouchable();
    },
  );
});
