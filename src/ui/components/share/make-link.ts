import { err, ok, type Result } from "../../../lib/result.ts";
import type { OpenSet } from "../../../store/open-set.ts";
import type { MadeLink, NewLink, ShareError } from "../../../sync/port.ts";
import type { App } from "../../app-context.ts";

/** Makes a link, and shares the set first when it is not shared. What goes with it is signed and on the device before it does. */
export async function makeLink(
  app: App,
  set: OpenSet,
  link: NewLink,
  createToken: string,
): Promise<Result<MadeLink, ShareError>> {
  if (!app.sharing.value.sets.has(set.id)) {
    set.keep();
    const { name } = app.preferences.value;
    if (name !== "") set.signNotes(name);
    const error = await set.flush();
    if (error !== null) return err({ kind: "device", error });
    const shared = await app.share.share(
      set.id,
      createToken === "" ? undefined : createToken,
    );
    if (!shared.ok) return shared;
  }
  const made = await app.share.createLink(set.id, link);
  return made.ok ? ok(made.value) : made;
}
