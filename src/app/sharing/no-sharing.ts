import { err } from "../../lib/result.ts";
import type {
  RelayAbsence,
  SharingActions,
  SharingView,
} from "../../sync/port.ts";

/** What pages see where nothing can be shared live, and why. Files can still be. */
export const viewWithoutRelay = (why: RelayAbsence): SharingView => ({
  relay: { kind: "unavailable", why },
  sets: new Map(),
});

const refused = () => Promise.resolve(err({ kind: "no-relay" as const }));

export const actionsWithoutRelay: SharingActions = {
  share: refused,
  createLink: refused,
  listLinks: refused,
  revokeLink: refused,
  recoveryCode: refused,
  look: refused,
  stop: refused,
  leave: refused,
  deleteEverywhere: refused,
  retry: () => {},
  dismissNotices: () => Promise.resolve(),
  showAs: () => {},
};
