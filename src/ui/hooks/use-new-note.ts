import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { NoteId } from "../../domain/ids.ts";
import { useApp } from "../app-context.ts";

/** How long a note has to be in sight before it counts as seen, in milliseconds. */
const longEnough = 1_000;

/** Whether a colleague's note is new on this device. It stays so while it is on the page: nothing changes under a reader's eyes. */
export function useNewNote(
  note: NoteId,
  element: RefObject<HTMLElement | null>,
): boolean {
  const app = useApp();
  const [isNew] = useState(() => app.news.peek().has(note));
  useEffect(() => {
    if (!isNew || element.current === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(([entry]) => {
      clearTimeout(timer);
      if (entry?.isIntersecting !== true) return;
      timer = setTimeout(() => app.seeNotes([note]), longEnough);
    });
    observer.observe(element.current);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [app, note, isNew, element]);
  return isNew;
}
