import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "preact/hooks";
import { reportPlaces } from "../../../domain/annotation/places.ts";
import { usePack } from "../../app-context.ts";
import { highlightCopy as copy } from "../../copy/highlights.ts";
import { chosenSpans } from "../../highlights/chosen-spans.ts";
import { movingHighlight } from "../../highlights/markup-state.ts";
import { useMakeHighlight } from "../../highlights/use-make-highlight.ts";
import {
  runOf,
  sentenceAt,
  spanOf,
  type WordRun,
  type WordRuns,
  wordRuns,
} from "../../highlights/word-runs.ts";
import { paintSpans } from "../../paint/paint-spans.ts";
import { shownBeside } from "../../paint/text-range.ts";

/** Choosing words without a pointer: a sentence, or a row of a table, then its ends word by word. Begins with what is selected, if anything is. */
export function WordChoice({
  anchor,
  onDone,
}: {
  readonly anchor: string;
  readonly onDone: () => void;
}) {
  const pack = usePack();
  const text = useMemo(
    () =>
      reportPlaces(pack).find((place) => place.anchor === anchor)?.text ?? "",
    [pack, anchor],
  );
  const runs = useMemo(() => wordRuns(text), [text]);
  const isTable = text.includes("\t");
  const [run, setRun] = useState(() => selectedRun(anchor, runs));
  const { make, move } = useMakeHighlight();
  const self = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  useEffect(() => {
    const choice = self.current;
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === "Escape") onDone();
    };
    choice?.addEventListener("keydown", onKey);
    return () => choice?.removeEventListener("keydown", onKey);
  }, [onDone]);
  useEffect(() => {
    const shown = shownBeside(
      self.current?.closest<HTMLElement>(".marks") ?? null,
      anchor,
    );
    return shown === null
      ? undefined
      : paintSpans("chosen", shown, [spanOf(runs, run)]);
  }, [anchor, runs, run]);

  const span = spanOf(runs, run);
  const sentence = sentenceAt(runs, run.first);
  const step = (change: Partial<WordRun>) => {
    const next = { ...run, ...change };
    const isInside = next.first >= 0 && next.last < runs.words.length;
    if (isInside && next.first <= next.last) setRun(next);
  };
  const goTo = (word: number) => {
    if (word >= 0 && word < runs.words.length) setRun(sentenceAt(runs, word));
  };
  const finish = (act: () => void) => {
    onDone();
    getSelection()?.removeAllRanges();
    act();
  };
  const chosen = [{ place: anchor, span }];
  return (
    <div
      class="word-choice"
      role="group"
      aria-label={copy.chooseIn(copy.place(anchor))}
      ref={self}
    >
      <p role="status" class="paper">
        <span class="visually-hidden">{copy.chosenWords}: </span>“
        {text.slice(span.start, span.end)}”
      </p>
      <Steps
        title={isTable ? copy.row : copy.sentence}
        earlier={isTable ? copy.earlierRow : copy.earlierSentence}
        later={isTable ? copy.laterRow : copy.laterSentence}
        onEarlier={() => goTo(sentence.first - 1)}
        onLater={() => goTo(sentence.last + 1)}
        firstButton={first}
      />
      <Steps
        title={copy.begins}
        earlier={copy.beginEarlier}
        later={copy.beginLater}
        onEarlier={() => step({ first: run.first - 1 })}
        onLater={() => step({ first: run.first + 1 })}
      />
      <Steps
        title={copy.ends}
        earlier={copy.endEarlier}
        later={copy.endLater}
        onEarlier={() => step({ last: run.last - 1 })}
        onLater={() => step({ last: run.last + 1 })}
      />
      <p class="word-acts">
        {movingHighlight.value === null ? (
          <>
            <button
              type="button"
              class="button"
              onClick={() => finish(() => void make(chosen, false))}
            >
              {copy.highlight}
            </button>
            <button
              type="button"
              class="button-plain"
              onClick={() => finish(() => void make(chosen, true))}
            >
              {copy.withNote}
            </button>
          </>
        ) : (
          <button
            type="button"
            class="button"
            onClick={() => finish(() => move(chosen))}
          >
            {copy.putHere}
          </button>
        )}
        <button type="button" class="button-link" onClick={onDone}>
          {copy.cancel}
        </button>
      </p>
    </div>
  );
}

function Steps(props: {
  readonly title: string;
  readonly earlier: string;
  readonly later: string;
  readonly onEarlier: () => void;
  readonly onLater: () => void;
  readonly firstButton?: { current: HTMLButtonElement | null };
}) {
  return (
    <p class="steps">
      <span>{props.title}</span>
      <button
        type="button"
        class="button-plain"
        aria-label={props.earlier}
        ref={props.firstButton}
        onClick={props.onEarlier}
      >
        ← {copy.earlier}
      </button>
      <button
        type="button"
        class="button-plain"
        aria-label={props.later}
        onClick={props.onLater}
      >
        {copy.later} →
      </button>
    </p>
  );
}

/** What is selected in this place, as whole words; else its first sentence. */
function selectedRun(anchor: string, runs: WordRuns): WordRun {
  const selection = getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  const chosen = range === null ? [] : chosenSpans(range);
  const here = chosen.find(({ place }) => place === anchor);
  return (here && runOf(runs, here.span)) ?? sentenceAt(runs, 0);
}
