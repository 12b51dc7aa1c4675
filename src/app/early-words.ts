import type { PackId } from "../domain/ids.ts";
import { randomId, systemRandom } from "../lib/random.ts";
import type { OpenSet } from "../store/open-set.ts";
import { onLeave } from "../store/session/wake.ts";
import { keepValue, readKept } from "./kept-values.ts";

interface EarlyWords {
  readonly pack: PackId;
  readonly question: number;
  readonly text: string;
}

const prefix = "critical-friend:early:";

/**
 * Words that are typed before the set is open stand in the page only. When the page is left with them they are put aside here, and are a
 * note as soon as a set of the same pack is open.
 * @returns What is to be called with words that begin. What that returns is called when they are in the set.
 */
export function keepEarlyWords(): (words: () => EarlyWords) => () => void {
  const typed = new Map<string, () => EarlyWords>();
  onLeave(() => {
    for (const [name, words] of typed) {
      keepValue(() => localStorage, prefix + name, words());
    }
  });
  return (words) => {
    const name = randomId(systemRandom);
    typed.set(name, words);
    return () => {
      typed.delete(name);
      forget(prefix + name);
    };
  };
}

/** Makes notes of what earlier pages were left with. */
export function bringEarlyWords(set: OpenSet, author: string): void {
  for (const key of keysHere()) {
    const { pack, question, text } = readWords(key);
    if (pack !== set.entry.pack) continue;
    if (typeof question === "number" && typeof text === "string" && text.trim())
      set.addNote({ question, text, author });
    void set.flush().then((error) => {
      if (error === null) forget(key);
    });
  }
}

function readWords(key: string): Partial<Record<string, unknown>> {
  const value = readKept(() => localStorage, key);
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function keysHere(): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Where nothing can be removed nothing was kept.
  }
}
