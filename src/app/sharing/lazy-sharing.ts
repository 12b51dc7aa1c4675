import type { SharingActions } from "../../sync/port.ts";

/** The acts of sharing, for pages that may ask before the engine has been fetched. */
export function lazySharing(
  start: () => Promise<SharingActions>,
): SharingActions {
  return {
    share: async (...of) => (await start()).share(...of),
    createLink: async (...of) => (await start()).createLink(...of),
    listLinks: async (set) => (await start()).listLinks(set),
    revokeLink: async (...of) => (await start()).revokeLink(...of),
    recoveryCode: async (set) => (await start()).recoveryCode(set),
    look: async (code) => (await start()).look(code),
    stop: async (set) => (await start()).stop(set),
    leave: async (set) => (await start()).leave(set),
    deleteEverywhere: async (set) => (await start()).deleteEverywhere(set),
    retry: () => void start().then((sharing) => sharing.retry()),
    dismissNotices: async (set) => (await start()).dismissNotices(set),
    showAs: (...of) => void start().then((sharing) => sharing.showAs(...of)),
  };
}
