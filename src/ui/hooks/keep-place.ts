/**
 * For the clicks of something that folds. Before one leaves by a link in it, its place goes into the address, so that the way back finds it
 * open. Nothing is drawn again: one is there already.
 */
export function keepPlace({ target }: Event): void {
  if (!(target instanceof Element) || target.closest("a") === null) return;
  const place = target.closest("details[id]");
  if (place !== null)
    history.replaceState(null, "", `#${encodeURIComponent(place.id)}`);
}
