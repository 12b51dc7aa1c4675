import { parseDocKey, docKey } from "./doc-key.ts";
import type { DocUpdate } from "./port.ts";

/** What one part of the app tells the others, in this tab and in every other tab of this browser. */
export type TabEvent =
  /** These updates are on the disk now. Those of one event belong together. */
  | { readonly kind: "update"; readonly updates: readonly DocUpdate[] }
  /** The list of sets has changed: one was made, changed, deleted, brought back or restored. */
  | { readonly kind: "sets" }
  /** What the sync engines of two tabs tell each other. */
  | { readonly kind: "sharing"; readonly news: unknown };

export interface Tabs {
  /** The listener hears what every other member posts, never what its own member does. */
  join(listener: (event: TabEvent) => void): TabMember;
}

export interface TabMember {
  post(event: TabEvent): void;
  leave(): void;
}

const channelName = "critical-friend";

/** Tabs of this browser; only this tab where there is no BroadcastChannel. */
export const createTabs = (name: string = channelName): Tabs =>
  typeof BroadcastChannel === "undefined"
    ? createLocalTabs()
    : createChannelTabs(name);

function createChannelTabs(name: string): Tabs {
  return {
    join(listener) {
      const channel = new BroadcastChannel(name);
      channel.addEventListener("message", ({ data }) => {
        const event = readEvent(data);
        if (event) listener(event);
      });
      let left = false;
      return {
        post(event) {
          // Posting to a closed channel throws, and a last write may end after its session has left.
          if (!left) channel.postMessage(toMessage(event));
        },
        leave() {
          left = true;
          channel.close();
        },
      };
    },
  };
}

/** Without a channel: for one page, and for tests of several. Delivers later, as a channel does. */
export function createLocalTabs(): Tabs {
  const listeners = new Set<(event: TabEvent) => void>();
  return {
    join(listener) {
      // Wrapped, so that one function can join twice.
      const mine = (event: TabEvent): void => listener(event);
      listeners.add(mine);
      return {
        post(event) {
          const others = [...listeners].filter((other) => other !== mine);
          queueMicrotask(() => {
            others
              .filter((other) => listeners.has(other))
              .forEach((other) => other(event));
          });
        },
        leave: () => void listeners.delete(mine),
      };
    },
  };
}

const toMessage = (event: TabEvent): unknown =>
  event.kind !== "update"
    ? event
    : {
        kind: event.kind,
        updates: event.updates.map(({ doc, update }) => ({
          doc: docKey(doc),
          update,
        })),
      };

/** Another tab may run another version of the app: what is not understood is passed over, and found on the disk later. */
function readEvent(data: unknown): TabEvent | null {
  if (typeof data !== "object" || data === null || !("kind" in data))
    return null;
  if (data.kind === "sets") return { kind: "sets" };
  if (data.kind === "sharing" && "news" in data) {
    return { kind: "sharing", news: data.news };
  }
  if (data.kind !== "update" || !("updates" in data)) return null;
  if (!Array.isArray(data.updates)) return null;
  const updates = data.updates.flatMap(
    (sent: unknown) => readUpdate(sent) ?? [],
  );
  return { kind: "update", updates };
}

function readUpdate(sent: unknown): DocUpdate | null {
  if (typeof sent !== "object" || sent === null) return null;
  if (!("doc" in sent) || !("update" in sent)) return null;
  const doc = parseDocKey(sent.doc);
  return doc && sent.update instanceof Uint8Array
    ? { doc, update: sent.update }
    : null;
}
