import { useLayoutEffect, useRef } from "preact/hooks";
import { findInPlan, type PlanSource } from "../../domain/questioning-plan.ts";
import { useApp, usePack } from "../app-context.ts";
import { addToPlanCopy } from "../copy/add-to-plan.ts";
import { useMayWrite } from "../hooks/use-may-write.ts";
import { hrefTo } from "../routing/route.ts";

/** Puts something to ask into the plan; where it stands there already, the way to it. */
export function AddToPlan({
  source,
  text,
  about = text,
  short = false,
  onAdd,
}: {
  readonly source: Exclude<PlanSource, { kind: "own" }>;
  /** The printed words. */
  readonly text: string;
  /** What tells this button from its neighbours, for those who hear it. */
  readonly about?: string;
  /** Where a heading says what is added to. */
  readonly short?: boolean;
  /** Called before it is added: where the list it stands in will leave it out, the focus has to go elsewhere. */
  readonly onAdd?: () => void;
}) {
  const app = useApp();
  const pack = usePack();
  const mayWrite = useMayWrite();
  const entry = findInPlan(app.view.value.plan, source);
  const isIn = entry !== undefined;
  const link = useRef<HTMLAnchorElement>(null);
  const wasPressed = useRef(false);

  // The button goes; the focus stays where it was.
  useLayoutEffect(() => {
    if (isIn && wasPressed.current) link.current?.focus();
    wasPressed.current = false;
  }, [isIn]);

  const add = async () => {
    wasPressed.current = true;
    const set = await app.whenOpen();
    const parent =
      source.kind === "supplementary"
        ? findInPlan(set.view.plan, { ...source, kind: "question" })
        : undefined;
    onAdd?.();
    const id = set.addToPlan({
      source,
      words: text,
      author: app.preferences.value.name,
      under: parent?.id,
    });
    app.offerUndo({
      done: addToPlanCopy.added,
      undo: () => void set.removeFromPlan(id),
    });
  };

  if (!isIn && !mayWrite) return null;
  return isIn ? (
    <a
      ref={link}
      class="in-plan"
      href={hrefTo.plan(pack.id, entry.id)}
      aria-label={`${addToPlanCopy.inPlan}: ${about}`}
    >
      {addToPlanCopy.inPlan}
    </a>
  ) : (
    <button
      type="button"
      class="button-link"
      aria-label={`${addToPlanCopy.add}: ${about}`}
      onClick={() => void add()}
    >
      {short ? addToPlanCopy.addShort : addToPlanCopy.add}
    </button>
  );
}
