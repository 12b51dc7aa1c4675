import { act, screen, waitFor } from "@testing-library/preact";
import { describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { StoreError } from "../../store/port.ts";
import { createFakeApp } from "../../../tests/fixtures/fake-app.ts";
import {
  expectAccessible,
  expectTouchable,
  renderInApp,
} from "../../../tests/fixtures/render-in-app.tsx";
import { Banners } from "./banners.tsx";
import { UndoBar } from "./undo-bar.tsx";

function open() {
  const app = createFakeApp();
  renderInApp(
    app,
    <>
      <main>
        <h1>Questions</h1>
      </main>
      <Banners />
      <UndoBar />
    </>,
  );
  return app;
}
const press = (name: string) =>
  userEvent.click(screen.getByRole("button", { name }));

describe("a change of a set that may only be read", () => {
  async function refuse(words: string) {
    const app = open();
    await act(() => {
      app.openSet.refusal = { words };
      app.refusal.value = { words };
    });
    await screen.findByText("Nothing was changed: you can only read this set.");
    return app;
  }

  test("says that it was refused, and gives back what was typed", async () => {
    const app = await refuse("Ask about bins.");
    const write = vi
      .spyOn(navigator.clipboard, "writeText")
      .mockResolvedValue();
    screen.getByText("Ask about bins.");
    await expectAccessible();
    expectTouchable();
    await press("Copy what I wrote");
    await screen.findByText("Copied.");
    expect(write).toHaveBeenCalledWith("Ask about bins.");
    await press("Make my own copy");
    await waitFor(() => expect(app.sets.value).toHaveLength(2));
    await press("Close");
    await waitFor(() =>
      expect(screen.queryByText("Ask about bins.")).toBeNull(),
    );
  });

  test("where nothing was typed there is nothing to copy", async () => {
    await refuse("");
    expect(
      screen.queryByRole("button", { name: "Copy what I wrote" }),
    ).toBeNull();
  });
});

describe("a save that failed", () => {
  test.each([
    ["full", /this device is full/],
    ["blocked", /another tab is in the way/],
    ["failed", /the browser closed its store/],
  ] as const)(
    "%s: says so as an alert, with a way out",
    async (kind, words) => {
      const app = open();
      const error: StoreError = { kind, detail: "QuotaExceededError" };
      await act(() => {
        app.saving.value = { kind: "failed", error };
      });
      const alert = screen.getByRole("alert");
      expect(alert.textContent).toMatch(words);
      expect(alert.textContent).toContain("QuotaExceededError");
      await press("Try again");
      expect(app.openSet.retries).toBe(1);
      await expectAccessible();
      expectTouchable();
    },
  );

  test("goes when the words are safe", async () => {
    const app = open();
    await act(() => {
      app.saving.value = {
        kind: "failed",
        error: { kind: "full", detail: "" },
      };
    });
    await act(() => {
      app.saving.value = { kind: "saved", at: 1 };
    });
    expect(screen.getByRole("alert").textContent).toBe("");
  });

  test("a browser that keeps nothing offers a backup, and no retry that cannot help", async () => {
    const app = open();
    const writeBackup = vi.spyOn(app.manage, "writeBackup");
    await act(() => {
      app.storage.value = {
        kind: "memory",
        error: { kind: "unavailable", detail: "no IndexedDB" },
      };
    });
    expect(screen.getByRole("alert").textContent).toMatch(
      /will not keep your notes/,
    );
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
    await press("Save a backup file");
    expect(writeBackup).toHaveBeenCalledOnce();
  });
});

describe("pieces that could not be read", () => {
  const damage = {
    records: [{ key: 1, set: null, remains: "00 01", words: [] }],
    words: ["Ask about <b>bins</b>"],
  };

  test("are counted, and the words found in them shown as they are", async () => {
    const app = open();
    await act(() => {
      app.damage.value = damage;
    });
    screen.getByText("One piece of this set could not be read.");
    screen.getByText(/Ask about <b>bins<\/b>/);
    await expectAccessible();
  });

  test("are put aside only when asked", async () => {
    const app = open();
    const dismiss = vi.spyOn(app.openSet, "dismissDamage");
    await act(() => {
      app.damage.value = damage;
    });
    expect(dismiss).not.toHaveBeenCalled();
    await press("Put them aside");
    expect(dismiss).toHaveBeenCalledOnce();
  });
});

describe("a new version", () => {
  test("waits until it is asked for", async () => {
    const app = open();
    await act(() => {
      app.update.value = "waiting";
    });
    await press("Update now");
    expect(app.update.value).toBe("applying");
    expect(screen.getByRole("button", { name: "Updating…" })).toHaveProperty(
      "disabled",
      true,
    );
  });

  test("taken in another tab, this tab says so", async () => {
    const app = open();
    await act(() => {
      app.update.value = "applied-elsewhere";
    });
    screen.getByText(/updated in another tab/);
    screen.getByRole("button", { name: "Reload this tab" });
    await expectAccessible();
  });
});

describe("undo", () => {
  test("is offered in a region that is announced, and done once", async () => {
    const app = open();
    const undo = vi.fn();
    await act(() => app.offerUndo({ done: "Note deleted.", undo }));
    expect(
      screen.getByText("Note deleted.").closest("[role=status]"),
    ).not.toBeNull();
    await expectAccessible();
    expectTouchable();
    await press("Undo");
    expect(undo).toHaveBeenCalledOnce();
    expect(screen.queryByText("Note deleted.")).toBeNull();
  });

  test("can be closed without undoing", async () => {
    const app = open();
    const undo = vi.fn();
    await act(() => app.offerUndo({ done: "Note deleted.", undo }));
    await press("Close");
    expect(undo).not.toHaveBeenCalled();
    expect(app.undo.value).toBeNull();
  });
});
