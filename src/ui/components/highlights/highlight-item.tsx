import { useComputed } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Highlight } from "../../../document/model.ts";
import type { Attachment } from "../../../domain/annotation/attach.ts";
import { useApp } from "../../app-context.ts";
import { highlightCopy, shortQuote } from "../../copy/highlights.ts";
import { noteCopy } from "../../copy/notes.ts";
import { openHighlight } from "../../highlights/markup-state.ts";
import { memo } from "../memo.ts";
import { NoteEditor } from "../note-editor.tsx";
import { NoteText } from "../note-text.tsx";
import { QuestionTies } from "./question-ties.tsx";

/** One highlight: its words, which open its note and its questions. */
export const HighlightItem = memo(function HighlightItem({
  highlight,
  at,
}: {
  readonly highlight: Highlight;
  readonly at: Attachment;
}) {
  const { id, selectors, questions, text } = highlight;
  const isOpen = useComputed(() => openHighlight.value === id).value;
  const button = useRef<HTMLButtonElement>(null);
  const quote = shortQuote(selectors.quote.exact);
  return (
    <li class="mark">
      <button
        type="button"
        class="mark-quote paper"
        ref={button}
        aria-expanded={isOpen}
        onClick={() => {
          openHighlight.value = isOpen ? null : id;
        }}
      >
        “{quote}”{" "}
        {questions.length > 0 && (
          <span class="tied">
            {questions.map(highlightCopy.questionTitle).join(", ")}
          </span>
        )}
      </button>
      {isOpen ? (
        <OpenHighlight
          highlight={highlight}
          at={at}
          onDone={() => {
            openHighlight.value = null;
            button.current?.focus();
          }}
        />
      ) : (
        text.trim() !== "" && <NoteText text={text} />
      )}
    </li>
  );
});

function OpenHighlight({
  highlight,
  at,
  onDone,
}: {
  readonly highlight: Highlight;
  readonly at: Attachment;
  readonly onDone: () => void;
}) {
  const app = useApp();
  const self = useRef<HTMLDivElement>(null);
  const { id, text, selectors } = highlight;
  useEffect(() => self.current?.scrollIntoView({ block: "nearest" }), []);
  const remove = () => {
    const set = app.set.value;
    if (set === null) return;
    // The button goes with the highlight; the focus stays where it stood.
    self.current
      ?.closest<HTMLElement>(".para, section, main")
      ?.setAttribute("tabindex", "-1");
    self.current
      ?.closest<HTMLElement>(".para, section, main")
      ?.focus({ preventScroll: true });
    openHighlight.value = null;
    set.deleteHighlight(id);
    app.offerUndo({
      done: highlightCopy.removed,
      undo: () => set.restoreHighlight(id),
    });
  };
  return (
    <div class="mark-open" ref={self}>
      {at.kind === "changed" && (
        <p class="small">{highlightCopy.changed(selectors.quote.exact)}</p>
      )}
      <NoteEditor
        label={highlightCopy.note(shortQuote(selectors.quote.exact))}
        placeholder={highlightCopy.placeholder}
        text={text}
        autoFocus
        onText={(after, base) => app.set.value?.writeHighlight(id, after, base)}
        onDone={onDone}
      >
        <span>{noteCopy.onlyYou}</span>
      </NoteEditor>
      <QuestionTies highlight={highlight} at={at} />
      <button type="button" class="button-link" onClick={remove}>
        {highlightCopy.remove}
      </button>
    </div>
  );
}
