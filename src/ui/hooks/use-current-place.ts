import { useEffect, useState } from "preact/hooks";

/** The band of the window in which one reads, from the top: whatever has passed into it last is where one is. */
const readingBand = "-12% 0px -72% 0px";

/** Which of the page's places one is reading: elements marked with `data-place`, whose value is given back. */
export function useCurrentPlace(): string {
  const [current, setCurrent] = useState("");
  useEffect(() => {
    const inBand = new Set<Element>();
    const places = [...document.querySelectorAll("[data-place]")];
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) inBand.add(target);
          else inBand.delete(target);
        }
        const last = places.findLast((place) => inBand.has(place));
        // Between two places one is still at the one before.
        if (last instanceof HTMLElement)
          setCurrent(last.dataset["place"] ?? "");
      },
      { rootMargin: readingBand },
    );
    for (const place of places) observer.observe(place);
    return () => observer.disconnect();
  }, []);
  return current;
}
