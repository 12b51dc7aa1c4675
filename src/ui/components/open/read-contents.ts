import * as Y from "yjs";
import type { SetView } from "../../../document/model.ts";
import { loadUpdates } from "../../../document/load-updates.ts";
import { readView } from "../../../document/projection.ts";
import type { DocUpdate } from "../../../store/port.ts";

/** What stands in a set that is not on this device. */
export function readContents(contents: readonly DocUpdate[]): SetView {
  const { doc } = loadUpdates(contents.map(({ update }) => update));
  return readView({ shared: doc, own: new Y.Doc() });
}
