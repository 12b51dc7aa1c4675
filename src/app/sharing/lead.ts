/**
 * Calls back once this tab is the one of this browser that leads; it leads until it closes, or until the answer is called. Where there
 * are no locks every tab leads: more is asked of the relay than need be, and what is kept stays right, because no tab writes over another.
 */
export function lead(then: () => void): () => void {
  const controller = new AbortController();
  const { locks } = navigator as { readonly locks?: LockManager };
  if (!locks) {
    then();
    return () => {};
  }
  let release = (): void => {};
  locks
    .request("critical-friend:sync", { signal: controller.signal }, () => {
      then();
      return new Promise<void>((resolve) => {
        release = resolve;
      });
    })
    .catch(() => {});
  return () => {
    controller.abort();
    release();
  };
}
