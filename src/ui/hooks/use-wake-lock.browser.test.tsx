import {
  cleanup,
  configure,
  render,
  screen,
  waitFor,
} from "@testing-library/preact";
import { afterEach, expect, test, vi } from "vitest";
import { useWakeLock } from "./use-wake-lock.ts";

// As the other tests of pages wait.
configure({ asyncUtilTimeout: 20_000 });

/** The browser's own lock is faked at its edge: what it answers depends on the machine's battery and on who looks at the window. */
class FakeLock extends EventTarget {
  released = false;
  release(): Promise<void> {
    this.released = true;
    this.dispatchEvent(new Event("release"));
    return Promise.resolve();
  }
}

function fakeWakeLock(request: () => Promise<FakeLock>) {
  const asked = vi.fn(request);
  vi.spyOn(navigator, "wakeLock", "get").mockReturnValue({
    request: asked,
  } as unknown as WakeLock);
  return asked;
}
function turnPage(state: DocumentVisibilityState): void {
  vi.spyOn(document, "visibilityState", "get").mockReturnValue(state);
  document.dispatchEvent(new Event("visibilitychange"));
}
const Shown = () => <p>{useWakeLock()}</p>;

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test("the screen is kept on for as long as the page is there, and let go after it", async () => {
  const lock = new FakeLock();
  const asked = fakeWakeLock(() => Promise.resolve(lock));
  const { unmount } = render(<Shown />);
  await screen.findByText("held");
  expect(asked).toHaveBeenCalledWith("screen");
  unmount();
  await waitFor(() => expect(lock.released).toBe(true));
});

test("a browser that refuses is not asked again and again, and the refusal is said", async () => {
  const asked = fakeWakeLock(() =>
    Promise.reject(new DOMException("Low battery", "NotAllowedError")),
  );
  render(<Shown />);
  await screen.findByText("lost");
  expect(asked).toHaveBeenCalledTimes(1);
});

test("what is lost while the page is hidden is asked for again when it is back", async () => {
  const locks: FakeLock[] = [];
  const asked = fakeWakeLock(() => {
    const lock = new FakeLock();
    locks.push(lock);
    return Promise.resolve(lock);
  });
  render(<Shown />);
  await screen.findByText("held");
  // The browser lets go by itself when a page is hidden.
  turnPage("hidden");
  await locks[0]!.release();
  await screen.findByText("lost");
  expect(asked).toHaveBeenCalledTimes(1);
  turnPage("visible");
  await screen.findByText("held");
  expect(locks).toHaveLength(2);
});

test("a lock that comes after one has left is let go at once", async () => {
  const lock = new FakeLock();
  const answer = Promise.withResolvers<FakeLock>();
  fakeWakeLock(() => answer.promise);
  const { unmount } = render(<Shown />);
  unmount();
  answer.resolve(lock);
  await waitFor(() => expect(lock.released).toBe(true));
});

test("a browser without such a thing is told from one that refuses", async () => {
  vi.spyOn(navigator, "wakeLock", "get").mockReturnValue(
    undefined as unknown as WakeLock,
  );
  render(<Shown />);
  await screen.findByText("missing");
});

test("Chromium itself gives the lock, or its refusal is said", async () => {
  render(<Shown />);
  await waitFor(() => expect(screen.getByText(/^(held|lost)$/)).toBeTruthy());
});
