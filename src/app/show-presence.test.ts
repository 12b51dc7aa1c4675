import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import type { SetId } from "../domain/ids.ts";
import type { OpenSet } from "../store/open-set.ts";
import type { SharingView } from "../sync/port.ts";
import { defaultPreferences } from "../ui/preferences.ts";
import { createFakeSet, fakeEntry } from "../../tests/fixtures/fake-set.ts";
import { FakeSharing, fakeShared } from "../../tests/fixtures/fake-sharing.ts";
import { showPresence } from "./show-presence.ts";

const id = fakeEntry().id;

function start() {
  const fake = new FakeSharing();
  const set = signal<OpenSet | null>(createFakeSet(fakeEntry()));
  const preferences = signal({ ...defaultPreferences, name: "Ann" });
  const sharing = fake.view as typeof fake.view & { value: SharingView };
  showPresence({ set, sharing, preferences }, (...of) => fake.showAs(...of));
  return { fake, set, preferences };
}

test("nothing is shown of who shares nothing", () => {
  expect(start().fake.shownAs).toEqual([]);
});

test("one’s name is shown while a shared set is open, and not after", () => {
  const { fake, set } = start();
  fake.put(id, fakeShared());
  fake.put(id, fakeShared({ people: ["Bashir"] }));
  set.value = createFakeSet(fakeEntry({ id: "another" as SetId }));
  expect(fake.shownAs).toEqual([
    [id, "Ann"],
    [null, "Ann"],
  ]);
});

test("it is not shown when that is not wanted, nor without a name", () => {
  const { fake, preferences } = start();
  preferences.value = { ...preferences.value, present: false };
  fake.put(id, fakeShared());
  preferences.value = { ...preferences.value, present: true, name: "" };
  expect(fake.shownAs).toEqual([[id, null]]);
});
