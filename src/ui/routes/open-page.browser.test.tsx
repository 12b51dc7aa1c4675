import { signal } from "@preact/signals";
import { act, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import * as Y from "yjs";
import { setItemMark } from "../../document/asked.ts";
import { addFollowUp } from "../../document/follow-up-operations.ts";
import { addNote, writeNote } from "../../document/note-operations.ts";
import { addToPlan, changePlanItem } from "../../document/plan-operations.ts";
import { readView } from "../../document/projection.ts";
import { createDocs } from "../../document/schema.ts";
import { setDifference } from "../../document/set-difference.ts";
import { describeSet } from "../../document/set-operations.ts";
import type { NoteId, SetId } from "../../domain/ids.ts";
import { ok } from "../../lib/result.ts";
import type { LookedAt, LookError } from "../../sync/port.ts";
import {
  createFakeApp,
  type FakeAppOptions,
} from "../../../tests/fixtures/fake-app.ts";
import { fakeShared } from "../../../tests/fixtures/fake-sharing.ts";
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

test("its plan and its follow-ups are read with it, before it is kept", async () => {
  const docs = createDocs();
  describeSet(docs, entry, entry);
  const made = { author: "", createdAt: 1, tag: "t" };
  const item = addToPlan(docs, {
    source: { kind: "own" },
    words: "Who checks the depot?",
    ...made,
  });
  changePlanItem(docs, item, { lead: "Cllr Price" });
  setItemMark(docs, item, "partly");
  addFollowUp(docs, {
    kind: "action",
    source: { question: null, item, words: "Bring the figures", cites: [] },
    from: null,
    ...made,
  });
  const doc = { set: entry.id, part: "shared" } as const;
  const update = Y.encodeStateAsUpdate(docs.shared);
  open("a-code", shared({ contents: [{ doc, update }] }));
  await screen.findByText(
    /It has 1 mark, a plan of 1 question and 1 follow-up\./,
  );
  const plan = screen.getByRole("region", { name: "The plan" });
  within(plan).getByText("Who checks the depot?");
  within(plan).getByText("Cllr Price leads");
  within(plan).getByText("Partly answered");
  const followUps = screen.getByRole("region", { name: "Follow-up" });
  within(followUps).getByText("“Bring the figures”");
  await expectAccessible();
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

  const came = (outcome: "added" | "merged") =>
    Promise.resolve({
      kind: "restored",
      sets: [{ id: "set-1" as SetId, title: "Sent", outcome }],
    } as const);
  /** A colleague’s file, in which one note is new and one is in other words. */
  function sent(here: boolean) {
    const before = createDocs();
    describeSet(before, entry, entry);
    const known = fakeNote({ visibleTo: "set", author: "Ann" });
    addNote(before, known);
    const after = createDocs();
    Y.applyUpdate(after.shared, Y.encodeStateAsUpdate(before.shared));
    const fresh = { ...known, id: "note-2" as NoteId, author: "" };
    addNote(after, { ...fresh, text: "Who pays?" });
    writeNote(after, known.id, "Ask about the depot", 0);
    const [view, old] = [readView(after), readView(before)];
    const { title, committee, date, pack } = entry;
    const found = {
      title,
      committee,
      date,
      pack,
      view,
      here: here ? { entry, brings: setDifference(old, view) } : null,
      merge: vi.fn(() => came("merged")),
      keepApart: vi.fn(() => came("added")),
    };
    const lookAtFile = () => Promise.resolve(ok(found));
    return { found, options: { manage: { lookAtFile } } };
  }

  test("of a set that is here says what it would bring, and merges when told to", async () => {
    const { found, options } = sent(true);
    const app = open("", shared(), options);
    await choose("{}");
    await screen.findByText(/Nothing has been changed yet/);
    await waitFor(() =>
      expect(document.activeElement?.textContent).toBe("From Ann"),
    );
    screen.getByText("1 new note, by a colleague");
    screen.getByText("other words in 1 note, by Ann");
    screen.getByText("Who pays?");
    screen.getByText(/in other words than here/);
    await expectAccessible();
    expectTouchable();
    expect(found.merge).not.toHaveBeenCalled();
    await press("Merge it with the one here");
    await screen.findByText(/merged with the one here/);
    await press("Open “Sent”");
    await waitFor(() => expect(app.gone).toHaveLength(1));
  });

  test("of a set that is here can be kept apart, and where one may only read, only that", async () => {
    const { found, options } = sent(true);
    const app = createFakeApp({
      route: { page: "open", code: "" },
      ...options,
    });
    app.share.put(entry.id, fakeShared({ role: "viewer" }));
    renderInApp(app, <OpenPage />);
    await choose("{}");
    await screen.findByText(/You can only read the one that is here/);
    expect(screen.queryByRole("button", { name: /Merge/ })).toBeNull();
    await press("Keep it apart, as a copy");
    await screen.findByText(/: added/);
    expect(found.keepApart).toHaveBeenCalledOnce();
  });

  test("of a set that is not here is read first, and kept when told to", async () => {
    const { found, options } = sent(false);
    open("", shared(), options);
    await choose("{}");
    await screen.findByText(
      "It has 2 notes. The notes are by Ann and a colleague.",
    );
    await press("Open another");
    await choose("{}");
    await press("Keep it on this device");
    expect(found.merge).toHaveBeenCalledOnce();
  });

  test("that is a backup is brought back, and its set opened", async () => {
    const app = open("", shared(), {
      manage: { restoreBackup: () => came("added") },
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
