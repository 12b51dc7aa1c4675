import { signal } from "@preact/signals";
import { renderToString } from "preact-render-to-string";
import type { Pack, PackSummary } from "../domain/pack.ts";
import { AppContext, type App } from "../ui/app-context.ts";
import { defaultPreferences } from "../ui/preferences.ts";
import type { Route } from "../ui/routing/route.ts";
import { Shell } from "../ui/shell.tsx";
import { emptyView } from "./empty-view.ts";
import { noMeeting } from "./last-place.ts";
import { actionsWithoutRelay, viewWithoutRelay } from "./sharing/no-sharing.ts";

/** The start page as HTML, so that the questions can be read before any script has run. */
export function renderStart(pack: Pack, packs: readonly PackSummary[]): string {
  return render(
    { page: "questions", pack: null },
    { kind: "ready", pack },
    packs,
  );
}

/** A question's page as HTML, for whoever comes to it by a link or was reading it when the tablet went to sleep. */
export function renderQuestion(
  pack: Pack,
  packs: readonly PackSummary[],
  number: number,
): string {
  return render(
    { page: "question", pack: pack.id, number, anchor: "" },
    { kind: "ready", pack },
    packs,
  );
}

/** The frame alone, for every other address. */
export function renderShell(packs: readonly PackSummary[]): string {
  return render({ page: "questions", pack: null }, { kind: "loading" }, packs);
}

function render(
  route: Route,
  pack: App["pack"]["value"],
  packs: readonly PackSummary[],
): string {
  return renderToString(
    <AppContext.Provider value={stillApp(route, pack, packs)}>
      <Shell />
    </AppContext.Provider>,
  );
}

/** The app before anything has happened, exactly as the page starts from it. Nothing can be pressed in a picture. */
function stillApp(
  route: Route,
  pack: App["pack"]["value"],
  packs: readonly PackSummary[],
): App {
  const never = () => {
    throw new Error("Nothing can be done on a page that is not running yet");
  };
  return {
    navigation: { route: signal(route), go: never },
    packs,
    pack: signal(pack),
    set: signal(null),
    view: signal(emptyView),
    saving: signal({ kind: "opening" } as const),
    damage: signal(null),
    refusal: signal(null),
    storage: signal({ kind: "opening" } as const),
    sets: signal([]),
    sharing: signal(viewWithoutRelay("no-relay")),
    share: actionsWithoutRelay,
    preferences: signal(defaultPreferences),
    undo: signal(null),
    update: signal("none" as const),
    drafts: signal(new Map()),
    meeting: signal(noMeeting),
    news: signal(new Set<never>()),
    seeNotes: never,
    setPreferences: never,
    whenOpen: never,
    keepEarly: never,
    setDraft: never,
    setMeeting: never,
    offerUndo: never,
    applyUpdate: never,
    reloadPack: never,
    createCodeReader: never,
    manage: {
      open: never,
      create: never,
      change: never,
      duplicate: never,
      delete: never,
      restore: never,
      countNotes: never,
      writeBackup: never,
      restoreBackup: never,
      lookAtFile: never,
      writeSetFile: never,
      copyToOwn: never,
    },
  };
}
