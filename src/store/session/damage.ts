import { pendingWords } from "../../document/salvage.ts";
import { aboutOf, type SetDocs } from "../../document/schema.ts";
import { crc32 } from "../../lib/crc32.ts";
import { encodeUtf8 } from "../../lib/utf8.ts";
import type { Damage } from "../open-set.ts";
import type { DamagedRecord } from "../port.ts";

/** What a person should be told of, or null. Words that they have dismissed before are not shown again. */
export function findDamage(
  docs: SetDocs,
  records: readonly DamagedRecord[],
): Damage | null {
  const waiting = wordsInWaiting(docs);
  const seen = aboutOf(docs.own).get("seenDamage") === sumOf(waiting);
  if (records.length === 0 && (waiting.length === 0 || seen)) return null;
  const words = [...records.flatMap((record) => record.words), ...waiting];
  return { records, words: [...new Set(words)] };
}

/** Remembers that what is in waiting now has been seen. */
export function markDamageSeen(docs: SetDocs): void {
  const waiting = wordsInWaiting(docs);
  if (waiting.length > 0) {
    aboutOf(docs.own).set("seenDamage", sumOf(waiting));
  }
}

const wordsInWaiting = (docs: SetDocs): readonly string[] => [
  ...pendingWords(docs.shared),
  ...pendingWords(docs.own),
];

const sumOf = (words: readonly string[]): number =>
  crc32(encodeUtf8(JSON.stringify(words)));
