import { signal } from "@preact/signals";
import { act, screen, waitFor } from "@testing-library/preact";
import { describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import * as Y from "yjs";
import { addNote } from "../../document/note-operations.ts";
import { createDocs } from "../../document/schema.ts";
import { describeSet } from "../../document/set-operations.ts";
import type { SetId } from "../../domain/ids.ts";
import { ok } from "../../lib/result.ts";
import type { LookedAt, LookError } from "../../sync/port.ts";
import {
  createFakeApp,
  type FakeAppOptions,
} from "../../../tests/fixtures/fake-app.ts";
import { fakeEntry, fakeNote } from "../../../tests/fixtures/fake-set.ts";
import {
  expectAccessible,
  expectTouchable,
  renderInApp,
} from "../../../tests/fixtures/render-in-app.tsx";
import type { Route } from "../routing/route.ts";
import { OpenPage } from "./open-page.tsx";

const entry = fakeEntry({ title: "From Ann", id: "theirs" as SetId });

function shared(change: Partial<LookedAt> = {}): LookedAt {
  const docs = createDocs();
  describeSet(docs, entry, entry);
  addNote(docs, {
    ...fakeNote({ text: "Ask about the depot", author: "Ann" }),
    visibleTo: "set",
  });
  const doc = { set: entry.id, part: "shared" } as const;
  return {
    role: "editor",
    entry,
    isHere: false,
    contents: [{ doc, update: Y.encodeStateAsUpdate(docs.shared) }],
    keep: () => Promise.resolve(ok(entry.id)),
    ...change,
  };
}

function open(
  code = "",
  found: LookedAt | LookError = shared(),
  options: FakeAppOptions = {},
) {
  const app = createFakeApp({ route: { page: "open", code }, ...options });
  app.share.found = found;
  renderInApp(app, <OpenPage />);
  return app;
}
const field = () =>
  screen.getByLabelText("The link, or the line of a recovery file");
const press = async (name: string) =>
  userEvent.click(await screen.findByRole("button", { name }));

test("a link that was tapped shows the set at once, and keeps it only when asked", async () => {
  const keep = vi.fn(shared().keep);
  const app = open("a-code", shared({ keep }));
  await screen.findByText("From Ann");
  await screen.findByText("Ask about the depot");
  screen.getByText(/Ann ·/);
  expect(app.share.looked).toEqual(["a-code"]);
  expect(keep).not.toHaveBeenCalled();
  await expectAccessible();
  expectTouchable();
  await press("Keep a copy on this device");
  await waitFor(() => expect(app.gone).toHaveLength(1));
  expect(keep).toHaveBeenCalledOnce();
});

test("a set that is here already is opened", async () => {
  open("a-code", shared({ isHere: true }));
  await screen.findByText("This set is on this device already.");
  screen.getByRole("button", { name: "Open it" });
});

test("a link is pasted or typed into the field", async () => {
  const app = open();
  await press("Open the link");
  screen.getByText("Paste or type the link first.");
  await userEvent.type(field(), " https://x/open#abc ");
  await press("Open the link");
  await screen.findByText("From Ann");
  expect(app.share.looked).toEqual(["https://x/open#abc"]);
});

test("a second link while the page is open is looked at too", async () => {
  const app = createFakeApp();
  app.share.found = shared();
  const route = signal<Route>({ page: "open", code: "one" });
  renderInApp(
    { ...app, navigation: { ...app.navigation, route } },
    <OpenPage />,
  );
  await screen.findByText("From Ann");
  await act(() => {
    route.value = { page: "open", code: "two" };
  });
  await waitFor(() => expect(app.share.looked).toEqual(["one", "two"]));
});

describe("a link that does not work says why, and what to do", () => {
  const code = (error: Extract<LookError, { kind: "code" }>["error"]) =>
    ({ kind: "code", error }) as const;
  test.each<[string, LookError, RegExp]>([
    [
      "cut short",
      code({ kind: "cut-short", length: 9 }),
      /The end of the link is missing/,
    ],
    ["mistyped", code({ kind: "mistyped" }), /A letter of the link is wrong/],
    ["none at all", code({ kind: "missing" }), /not a link to a shared set/],
    ["newer", code({ kind: "newer", format: 2 }), /newer version/],
    [
      "revoked",
      { kind: "paused", why: "revoked" },
      /has been revoked: it lets nobody in/,
    ],
    ["expired", { kind: "paused", why: "expired" }, /has run out/],
    ["its room gone", { kind: "paused", why: "deleted" }, /owner has ended it/],
    [
      "an unknown room",
      { kind: "paused", why: "unknown-room" },
      /no such set on this server/,
    ],
    [
      "offline at the first opening",
      { kind: "offline" },
      /not on this device yet/,
    ],
    ["the wrong key", { kind: "unreadable" }, /does not fit this link/],
    ["empty", { kind: "empty" }, /nothing in it yet/],
    ["no relay", { kind: "no-relay" }, /does not offer sharing by a link/],
  ])("%s", async (_name, error, words) => {
    open("a-code", error);
    await screen.findByText(words);
    // The ways in are still there.
    field();
    await expectAccessible();
  });

  test("and is tried again when one is connected", async () => {
    const app = open("a-code", { kind: "offline" });
    await screen.findByText(/not on this device yet/);
    app.share.found = shared();
    await press("Try again");
    await screen.findByText("From Ann");
  });
});

describe("a file", () => {
  const choose = (text: string) =>
    userEvent.upload(
      screen.getByLabelText("A set’s file, a recovery file or a backup"),
      new File([text], "a.txt", { type: "text/plain" }),
    );

  test("of a set is merged or added, and opened", async () => {
    const app = open("", shared(), {
      manage: {
        restoreBackup: () =>
          Promise.resolve({
            kind: "restored",
            sets: [{ id: "set-1" as SetId, title: "Sent", outcome: "added" }],
          }),
      },
    });
    await choose("{}");
    await press("Open “Sent”");
    await waitFor(() => expect(app.gone).toHaveLength(1));
  });

  test("of recovery leads where its code leads", async () => {
    const app = open();
    await choose(`Keep it like a key.\n\nhttps://x/open#${"A".repeat(116)}\n`);
    await screen.findByText("From Ann");
    expect(app.share.looked).toEqual([`#${"A".repeat(116)}`]);
  });

  test("that is neither is refused with its reason", async () => {
    open("", shared(), {
      manage: {
        restoreBackup: () =>
          Promise.resolve({ kind: "refused", reason: "Not one of ours." }),
      },
    });
    await choose("hello");
    await screen.findByText(/Not one of ours/);
  });
});

describe("the camera", () => {
  test("that is refused says so, and the photo and the link stay", async () => {
    const refuse = vi
      .spyOn(navigator.mediaDevices, "getUserMedia")
      .mockRejectedValue(new DOMException("no", "NotAllowedError"));
    open();
    await press("Scan with the camera");
    await screen.findByText(/The camera may not be used here/);
    await press("Stop");
    screen.getByLabelText("Or choose a photo of the code");
    refuse.mockRestore();
  });
});
