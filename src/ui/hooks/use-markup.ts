import { useLazy } from "./use-lazy.ts";

const loadMarkup = () => import("../components/highlights/report-markup.ts");

/** Highlighting, and what has been highlighted: null until it has come, which is once the page can be read, or where it cannot come. */
export function useMarkup() {
  const markup = useLazy(loadMarkup);
  return {
    marking: markup.kind === "ready" ? markup.value : null,
    isComing: markup.kind === "loading",
  };
}
