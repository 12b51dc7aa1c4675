import type { Note } from "../../document/model.ts";
import { noteCopy } from "../copy/notes.ts";
import { EveryoneIcon, OnlyYouIcon } from "./icons.tsx";

/** Who can see a note: in words, and by a shape that tells the two apart at a glance. */
export function SeenBy({ by }: { readonly by: Note["visibleTo"] }) {
  return (
    <span class="seen-by" data-by={by}>
      {by === "set" ? <EveryoneIcon /> : <OnlyYouIcon />}
      {by === "set" ? noteCopy.everyone : noteCopy.onlyYou}
    </span>
  );
}
