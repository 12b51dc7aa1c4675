import { useMemo } from "preact/hooks";
import { reportPlaces } from "../../domain/annotation/places.ts";
import { selectorsOf } from "../../domain/annotation/selectors.ts";
import type { HighlightId } from "../../domain/ids.ts";
import { useApp, usePack } from "../app-context.ts";
import { highlightCopy } from "../copy/highlights.ts";
import type { ChosenSpan } from "./chosen-spans.ts";
import { movingHighlight, openHighlight } from "./markup-state.ts";

/** What can be done with chosen words. Each can be undone. */
export function useMakeHighlight() {
  const app = useApp();
  const pack = usePack();
  const texts = useMemo(
    () => new Map(reportPlaces(pack).map(({ anchor, text }) => [anchor, text])),
    [pack],
  );
  const targetOf = ({ place, span }: ChosenSpan) => {
    const selectors = selectorsOf(place, texts.get(place) ?? "", span);
    return selectors && { selectors, packVersion: pack.version };
  };

  return {
    /** One highlight for each place. `thenOpen` goes on to the first one's note and questions. */
    async make(chosen: readonly ChosenSpan[], thenOpen: boolean) {
      const set = await app.whenOpen();
      const author = app.preferences.value.name;
      const made = chosen.flatMap((one): HighlightId[] => {
        const target = targetOf(one);
        if (target === null) return [];
        return [
          set.addHighlight({ ...target, questions: [], text: "", author }),
        ];
      });
      if (made.length === 0) return;
      openHighlight.value = thenOpen ? (made[0] ?? null) : null;
      app.offerUndo({
        done: highlightCopy.made(made.length),
        undo: () => made.forEach((id) => set.deleteHighlight(id)),
      });
    },
    /** Puts the highlight that is being moved on these words. */
    move([first]: readonly ChosenSpan[]) {
      const set = app.set.value;
      const id = movingHighlight.value;
      const before = set?.view.highlights.find((one) => one.id === id);
      const target = first && targetOf(first);
      if (!set || !before || !target) return;
      set.moveHighlight(before.id, target);
      movingHighlight.value = null;
      app.offerUndo({
        done: highlightCopy.moved,
        undo: () => set.moveHighlight(before.id, before),
      });
    },
  };
}
