import { useApp } from "../app-context.ts";
import { shellCopy } from "../copy/shell.ts";

/** Says what was just done and offers to undo it, until it is closed or something else is done. */
export function UndoBar() {
  const app = useApp();
  const offer = app.undo.value;
  return (
    <div role="status">
      {offer !== null && (
        <div class="undo">
          <span>{offer.done}</span>
          <button
            type="button"
            onClick={() => {
              offer.undo();
              app.offerUndo(null);
            }}
          >
            {shellCopy.undo.undo}
          </button>
          <button type="button" onClick={() => app.offerUndo(null)}>
            {shellCopy.undo.dismiss}
          </button>
        </div>
      )}
    </div>
  );
}
