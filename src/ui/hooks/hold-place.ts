/** For so many frames a page may still find its height. */
const mostFrames = 30;

let letGo = new AbortController();

/**
 * Keeps a place of the page where it has just been scrolled to, while what stands above it turns out higher or lower than was thought. (Safari
 * has no scroll anchoring, and Chromium's has nothing to hold on to yet.) It lets go as soon as somebody scrolls or does anything.
 */
export function holdPlace(place: Element): void {
  letGo.abort();
  letGo = new AbortController();
  const { signal } = letGo;
  for (const event of ["wheel", "touchstart", "pointerdown", "keydown"])
    addEventListener(event, () => letGo.abort(), { signal, passive: true });

  let held: { readonly top: number; readonly scrolled: number } | null = null;
  let frames = 0;
  const hold = () => {
    if (signal.aborted || !place.isConnected) return;
    const { top } = place.getBoundingClientRect();
    const moved = held === null ? 0 : top - held.top;
    if (held !== null && moved !== 0 && scrollY !== held.scrolled) {
      letGo.abort();
      return;
    }
    if (moved !== 0) scrollBy({ top: moved, behavior: "instant" });
    held = { top: held?.top ?? top, scrolled: scrollY };
    frames += 1;
    if (frames < mostFrames) requestAnimationFrame(hold);
    else letGo.abort();
  };
  requestAnimationFrame(hold);
}
