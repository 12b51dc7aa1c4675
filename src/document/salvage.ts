import * as Y from "yjs";
import { decodeUtf8 } from "../lib/utf8.ts";
import { readTarget } from "./highlight-record.ts";

type Structs = ReturnType<typeof Y.decodeUpdate>["structs"];

/** Words that wait for something that is missing before them, and so are in no note. */
export function pendingWords(doc: Y.Doc): readonly string[] {
  const pending = doc.store.pendingStructs;
  return pending ? typedRuns(Y.decodeUpdateV2(pending.update).structs) : [];
}

/** Words in a record that is damaged: as an update if it can still be read as one, or else any run of letters. */
export function wordsInBytes(bytes: Uint8Array): readonly string[] {
  try {
    return typedRuns(Y.decodeUpdate(bytes).structs);
  } catch {
    return readableRuns(decodeUtf8(bytes));
  }
}

/** What was typed, with letters that follow one another joined again; and the words of the report that were highlighted. */
function typedRuns(structs: Structs): readonly string[] {
  const runs: string[] = [];
  /** Where the last letter of each run stands, to the run's index. */
  const ends = new Map<string, number>();
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue;
    if (struct.content instanceof Y.ContentAny)
      runs.push(...struct.content.arr.flatMap(quotesIn));
    if (!(struct.content instanceof Y.ContentString)) continue;
    const before = struct.origin;
    const joins = before && ends.get(`${before.client} ${before.clock}`);
    const index = joins ?? runs.push("") - 1;
    runs[index] += struct.content.str;
    const { client, clock } = struct.lastId;
    ends.set(`${client} ${clock}`, index);
  }
  return runs.map((run) => run.trim()).filter((run) => run !== "");
}

/** A highlight keeps the words it stands on as a value, and not as a text: see `highlight-record.ts`. */
function quotesIn(value: unknown): readonly string[] {
  const { exact } = readTarget(value)?.selectors.quote ?? {};
  return exact === undefined ? [] : [`“${exact}”`];
}

/** The stretches of a text between characters that nobody types, long enough to be words. */
const readableRuns = (text: string): readonly string[] =>
  text
    .split(/[^\P{C}\n\t]+|\uFFFD+/u)
    .map((run) => run.trim())
    .filter((run) => /\p{L}{3}/u.test(run));
