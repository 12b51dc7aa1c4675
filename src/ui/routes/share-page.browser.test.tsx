import { act, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import type { NoteId } from "../../domain/ids.ts";
import type { LinkId, LinkEntry } from "../../sync/port.ts";
import {
  createFakeApp,
  type FakeAppOptions,
} from "../../../tests/fixtures/fake-app.ts";
import { fakeNote, fakeNow } from "../../../tests/fixtures/fake-set.ts";
import { fakeShared } from "../../../tests/fixtures/fake-sharing.ts";
import {
  expectAccessible,
  expectTouchable,
  renderInApp,
} from "../../../tests/fixtures/render-in-app.tsx";
import { SharePage } from "./share-page.tsx";

const notes = [
  fakeNote(),
  fakeNote({ id: "note-2" as NoteId, visibleTo: "set" }),
];
function open(
  shared: Parameters<typeof fakeShared>[0] | null = null,
  options: FakeAppOptions = {},
) {
  const app = createFakeApp({ notes, ...options });
  if (shared !== null) app.share.put(app.openSet.id, fakeShared(shared));
  renderInApp(app, <SharePage />);
  return app;
}
const press = (name: string | RegExp) =>
  userEvent.click(screen.getByRole("button", { name }));
const region = (name: string) => within(screen.getByRole("region", { name }));
const link = (change: Partial<LinkEntry> = {}): LinkEntry => ({
  id: "link-9" as LinkId,
  role: "editor",
  label: "Cllr Ahmed",
  createdAt: fakeNow,
  expiresAt: null,
  revokedAt: null,
  isOwn: false,
  ...change,
});

describe("before the first link", () => {
  test("it is said which notes go and which stay", async () => {
    open();
    const goes = region("What goes, what stays");
    goes.getByText(/^1 note.*the set’s name and date\.$/);
    goes.getByText(/^1 note, .*never leave this device/);
    await expectAccessible();
    expectTouchable();
  });

  test("the plan and the follow-ups are said to go as well", async () => {
    const app = open();
    const by = "Cllr Bell";
    await act(() => {
      const item = app.openSet.addToPlan({
        source: { kind: "own" },
        words: "By when?",
        author: by,
      });
      const source = { question: null, item, words: "By when?", cites: [] };
      app.openSet.markAsked(source, "promised", by);
    });
    region("What goes, what stays").getByText(
      "1 note, 1 mark, a plan of 1 question, 1 follow-up and the set’s name and date.",
    );
  });

  test("the first link shares the set, signed with the name that was given", async () => {
    const app = open();
    await userEvent.type(
      screen.getByLabelText("Your name on notes"),
      "Cllr Bell",
    );
    await userEvent.type(screen.getByLabelText("Who is it for?"), "Cllr Ahmed");
    await userEvent.click(screen.getByLabelText("Can view"));
    screen.getByText(/can read everything that everyone in this set sees/);
    await press("Make the link");
    const address = await screen.findByLabelText<HTMLInputElement>("The link");
    expect(address.value).toBe(`${location.origin}/open#code-of-link-1`);
    await screen.findByRole("img", {
      name: "QR code of the link for Cllr Ahmed",
    });
    expect(app.sharing.value.sets.has(app.openSet.id)).toBe(true);
    expect(app.share.links).toMatchObject([
      { label: "Cllr Ahmed", role: "viewer", expiresAt: null },
    ]);
    const mine = app.view.value.notesByQuestion.get(1) ?? [];
    expect(mine.find(({ visibleTo }) => visibleTo === "set")?.author).toBe(
      "Cllr Bell",
    );
    expect(document.activeElement?.textContent).toBe("The link for Cllr Ahmed");
    await expectAccessible();
    expectTouchable();
  });

  test("a link for nobody is not made, and the field says why", async () => {
    const app = open();
    await press("Make the link");
    screen.getByText(/Say who it is for/);
    expect(document.activeElement).toBe(
      screen.getByLabelText("Who is it for?"),
    );
    expect(app.share.links).toEqual([]);
    await expectAccessible();
  });

  test("a last day that is past is not taken", async () => {
    const app = open();
    await userEvent.type(screen.getByLabelText("Who is it for?"), "x");
    await userEvent.selectOptions(
      screen.getByLabelText("Until when"),
      "Until a day I choose",
    );
    await userEvent.fill(screen.getByLabelText("The last day"), "2001-01-01");
    await press("Make the link");
    screen.getByText(/must not be past/);
    expect(app.share.links).toEqual([]);
  });

  test("where the deployment asks for a code, it is asked for", () => {
    const app = createFakeApp();
    app.sharing.value = {
      relay: { kind: "available", createToken: true },
      sets: new Map(),
    };
    renderInApp(app, <SharePage />);
    screen.getByLabelText("Code for sharing here");
  });

  test("what went wrong is said, and nothing that was typed is lost", async () => {
    const app = open();
    app.share.error = { kind: "offline" };
    await userEvent.type(screen.getByLabelText("Who is it for?"), "Cllr Ahmed");
    await press("Make the link");
    await screen.findByText(/There is no connection/);
    expect(screen.getByLabelText("Who is it for?")).toHaveProperty(
      "value",
      "Cllr Ahmed",
    );
  });
});

test("with no relay, links are not offered, files are, and it says why", async () => {
  const app = createFakeApp();
  app.sharing.value = {
    relay: { kind: "unavailable", why: "no-relay" },
    sets: new Map(),
  };
  renderInApp(app, <SharePage />);
  screen.getByText(/this site serves the app and nothing else/);
  expect(screen.queryByLabelText("Who is it for?")).toBeNull();
  screen.getByRole("button", { name: "Save a file" });
  await expectAccessible();
});

describe("a shared set", () => {
  test("says what waits and why, when it was last shared, and who is here", () => {
    open({
      state: { kind: "waiting", changes: 3, why: "offline" },
      sharedAt: fakeNow,
      people: ["Ann", "Bashir"],
    });
    const state = region("Where it stands");
    state.getByText("3 changes have not been shared yet.");
    state.getByText(/There is no connection now/);
    state.getByText(/was last shared/);
    state.getByText("Ann and Bashir have it open now.");
  });

  test("a link is revoked after it is said what that does", async () => {
    const app = createFakeApp();
    app.share.links = [link(), link({ id: "own" as LinkId, isOwn: true })];
    app.share.put(app.openSet.id, fakeShared());
    renderInApp(app, <SharePage />);
    const links = region("Who has a link");
    await links.findByText("Cllr Ahmed", { selector: "strong" });
    expect(links.getAllByRole("button")).toHaveLength(1);
    await userEvent.click(links.getByRole("button", { name: /^Revoke/ }));
    links.getByText(/What they have fetched already, they keep/);
    expect(document.activeElement).toBe(
      links.getByRole("button", { name: "Keep it" }),
    );
    await expectAccessible();
    expectTouchable();
    await userEvent.click(
      links.getByRole("button", { name: "Revoke the link" }),
    );
    await links.findByText("The link for Cllr Ahmed is revoked.");
    await links.findByText("One link that has ended");
    expect(app.share.links[0]?.revokedAt).toBe(fakeNow);
  });

  test("whose list cannot be fetched says so, and offers to try again", async () => {
    const app = createFakeApp();
    app.share.error = { kind: "offline" };
    app.share.links = [link()];
    app.share.put(app.openSet.id, fakeShared());
    renderInApp(app, <SharePage />);
    await region("Who has a link").findByText(/There is no connection/);
    app.share.error = null;
    await press("Try again");
    await region("Who has a link").findByText("Cllr Ahmed", {
      selector: "strong",
    });
  });

  test("an owner is asked for a way back until one is kept", async () => {
    const app = open({});
    const recovery = region("Keep a way back");
    recovery.getByText("Please keep one now.");
    await userEvent.click(
      recovery.getByRole("button", { name: "Show it as a QR code" }),
    );
    await recovery.findByRole("img", {
      name: "QR code that brings this set back",
    });
    recovery.getByText(/You kept one on/);
    expect(app.preferences.value.recoveryKept[app.openSet.id]).toBeGreaterThan(
      0,
    );
  });

  test("the second device is one link away, for an owner one of its own", async () => {
    const app = open({});
    await press("Make a link for myself");
    await screen.findByLabelText("The link");
    expect(app.share.links[0]).toMatchObject({ role: "owner" });
  });

  test("someone who may only edit can leave, and cannot let others in", async () => {
    const app = open({
      role: "editor",
      state: { kind: "waiting", changes: 2, why: "offline" },
    });
    expect(screen.queryByLabelText("Who is it for?")).toBeNull();
    expect(screen.queryByText("Who has a link")).toBeNull();
    screen.getByText(/not even the 2 changes/);
    await press("Leave this set");
    await press("Leave it");
    await screen.findByText("You have left. Your copy is here.");
    expect(app.sharing.value.sets.size).toBe(0);
  });

  test("stopping says which copies stay, and asks before it does", async () => {
    const app = open({});
    screen.getByText(/the server deletes what it holds/);
    await press("Stop sharing");
    expect(app.sharing.value.sets.size).toBe(1);
    await press("Stop sharing for everyone");
    await screen.findByText(/no longer shared/);
    expect(app.sharing.value.sets.size).toBe(0);
  });

  test("deleted everywhere, it leads to the sets", async () => {
    const app = open({});
    await press("Delete everywhere");
    await press("Delete it everywhere");
    await waitFor(() => expect(app.gone).toEqual(["/sets"]));
  });

  test("whose link is revoked says so, and that what is here stays", async () => {
    open({
      role: "editor",
      state: { kind: "paused", changes: 1, why: "revoked" },
    });
    screen.getByText(/This device’s link has been revoked/);
    screen.getByText(/Everything that is here stays here/);
    await expectAccessible();
  });

  test("one’s name is shown to others only while one wants it", async () => {
    const app = open({});
    await userEvent.click(
      screen.getByRole("checkbox", { name: /Show colleagues/ }),
    );
    expect(app.preferences.value.present).toBe(false);
  });

  test("notices stay until they have been read", async () => {
    const app = open({
      notices: [{ kind: "healed", at: fakeNow, what: "rollback" }],
    });
    screen.getByText(/The server had lost part/);
    await press("I have read it");
    expect(app.share.dismissed).toBe(1);
  });
});

test("a set that ends being shared while the page is open goes back to the beginning", async () => {
  const app = open({});
  await act(() => app.share.put(app.openSet.id, null));
  screen.getByLabelText("Your name on notes");
});
