import { act, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import {
  createFakeApp,
  type FakeAppOptions,
} from "../../../tests/fixtures/fake-app.ts";
import {
  expectAccessible,
  expectTouchable,
  renderInApp,
} from "../../../tests/fixtures/render-in-app.tsx";
import { SettingsPage } from "./settings-page.tsx";

afterEach(() => vi.restoreAllMocks());

function open(options: FakeAppOptions = {}) {
  const app = createFakeApp(options);
  renderInApp(app, <SettingsPage />);
  return app;
}

/** A browser that answers so when it is asked about its store. */
function browserSays(says: {
  readonly persisted?: boolean;
  readonly persist?: boolean;
  readonly usage?: number;
  readonly quota?: number;
}) {
  const { storage } = navigator;
  vi.spyOn(storage, "persisted").mockResolvedValue(says.persisted ?? false);
  vi.spyOn(storage, "persist").mockResolvedValue(says.persist ?? false);
  vi.spyOn(storage, "estimate").mockResolvedValue({
    usage: says.usage ?? 1_200_000,
    quota: says.quota ?? 3_000_000_000,
  });
}

test("the page holds to the rules for everyone", async () => {
  browserSays({});
  open();
  await screen.findByText(/takes up 1.2 MB of the 3 GB/);
  await expectAccessible();
  expectTouchable();
});

test("a name is kept as typed, up to 80 characters", async () => {
  const app = open();
  const name = screen.getByLabelText("Your name on notes");
  await userEvent.type(name, " Cllr O’Neill ");
  expect(app.preferences.value.name).toBe(" Cllr O’Neill ");
  expect(name).toHaveProperty("maxLength", 80);
});

test("light, dark, contrast and the size of text take effect as they are chosen", async () => {
  const app = open();
  await userEvent.click(screen.getByLabelText("High contrast"));
  await userEvent.click(screen.getByLabelText("Twice the size"));
  expect(app.preferences.value).toMatchObject({
    look: "contrast",
    textSize: 200,
  });
  expect(screen.getByLabelText("High contrast")).toHaveProperty(
    "checked",
    true,
  );
});

test.each(["light", "dark", "contrast"] as const)(
  "every word can be read: %s",
  async (look) => {
    browserSays({});
    const app = createFakeApp();
    app.setPreferences({ look });
    renderInApp(app, <SettingsPage />);
    await screen.findByText(/takes up/);
    await expectAccessible();
  },
);

describe("what is kept here", () => {
  test("a promise that was given is said, and not asked for again", async () => {
    browserSays({ persisted: true });
    open();
    await screen.findByText(/has promised to keep your notes/);
    expect(
      screen.queryByRole("button", { name: /Ask the browser/ }),
    ).toBeNull();
  });

  test("asked for a promise, the browser gives it", async () => {
    browserSays({ persist: true });
    open();
    await userEvent.click(
      await screen.findByRole("button", { name: /Ask the browser/ }),
    );
    const answer = await screen.findByText(/has promised to keep your notes/);
    expect(answer.getAttribute("role")).toBe("status");
  });

  test("asked for a promise, the browser refuses, and the page does not pretend", async () => {
    browserSays({ persist: false });
    open();
    await userEvent.click(
      await screen.findByRole("button", { name: /Ask the browser/ }),
    );
    await screen.findByText(/has not promised it/);
  });

  test("a browser that says nothing about room is no error", async () => {
    browserSays({});
    vi.mocked(navigator.storage.estimate).mockRejectedValue(new Error("no"));
    vi.mocked(navigator.storage.persisted).mockRejectedValue(new Error("no"));
    open();
    await screen.findByText(/does not say how much room/);
    screen.getByText(/cannot promise to keep/);
  });

  test("a browser that keeps nothing is told plainly", async () => {
    const app = open();
    await act(() => {
      app.storage.value = {
        kind: "memory",
        error: { kind: "unavailable", detail: "private window" },
      };
    });
    screen.getByText(/keeps nothing from Critical Friend/);
    expect(screen.queryByText(/takes up/)).toBeNull();
  });

  test("an iPad in a tab is told about the Home Screen", async () => {
    browserSays({});
    vi.spyOn(navigator, "platform", "get").mockReturnValue("MacIntel");
    vi.spyOn(navigator, "maxTouchPoints", "get").mockReturnValue(5);
    open();
    await screen.findByText(/add Critical Friend to the Home Screen/);
  });
});

test("the privacy note makes no promise that it cannot keep", () => {
  open();
  const words = document.querySelector("main")?.textContent ?? "";
  expect(words).toContain("may have to be disclosed");
  expect(words).toContain("Do not name a child or a family");
  expect(words.toLowerCase()).not.toContain("confidential");
});

test("whose words these are is said, and without the questions at least which version", async () => {
  const app = open();
  screen.getByText("Report: Ashmere Council, 12 March 2024.");
  screen.getByText("ashmere-parks-2024, 0123456789abcdef");
  await act(() => {
    app.pack.value = { kind: "failed", reason: "unreachable", detail: "" };
  });
  await waitFor(() => expect(screen.queryByText(/^Report: /)).toBeNull());
  screen.getByText("ashmere-parks-2024, 0123456789abcdef");
});
