import { act, screen } from "@testing-library/preact";
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { createFakeApp } from "../../tests/fixtures/fake-app.ts";
import {
  expectAccessible,
  expectTouchable,
  renderInApp,
} from "../../tests/fixtures/render-in-app.tsx";
import { tinyPack } from "../../tests/fixtures/tiny-pack.ts";
import { Shell } from "./shell.tsx";

const route = { page: "questions", pack: tinyPack.id } as const;

test("the frame says which set is open, that it is safe, and which page one is on", async () => {
  await page.viewport(1180, 820);
  renderInApp(createFakeApp({ route }), <Shell />);
  screen.getByRole("link", { name: "My questions · 12 March 2024" });
  screen.getByText("Saved on this device");
  expect(
    screen
      .getByRole("link", { name: "Questions" })
      .getAttribute("aria-current"),
  ).toBe("page");
  expect(
    screen
      .getByRole("link", { name: "Skip to the content" })
      .getAttribute("href"),
  ).toBe(`#${screen.getByRole("main").id}`);
  await expectAccessible();
  expectTouchable();
});

test("each printed page says which report it is about", async () => {
  const app = createFakeApp({ route });
  renderInApp(app, <Shell />);
  const footer = () =>
    document.documentElement.style.getPropertyValue("--running-footer");
  expect(footer()).toBe(
    '"Critical Friend · Annual update on parks, 12 March 2024"',
  );
  await act(() => {
    app.pack.value = { kind: "loading" };
  });
  expect(footer()).toBe("");
});

test.each(["unreachable", "unreadable", "unknown"] as const)(
  "questions that cannot be opened (%s) leave the way to the notes, or to the start",
  async (reason) => {
    const app = createFakeApp({ route });
    renderInApp(app, <Shell />);
    await act(() => {
      app.pack.value = { kind: "failed", reason, detail: "the detail" };
    });
    screen.getByText(/the detail/);
    screen.getByRole("link", { name: "Read your notes" });
    await expectAccessible();
  },
);
