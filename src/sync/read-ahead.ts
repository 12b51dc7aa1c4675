import type { RoomAnswer } from "../protocol/answers.ts";
import type { Answer, Door, Relay } from "./relay.ts";

/** A relay that has been asked for all that a newcomer needs before it is needed. */
export interface ReadAhead {
  who(): Promise<Answer<RoomAnswer>>;
  /** Answers with what was asked for already, where that is what is wanted. */
  readonly relay: Relay;
}

/** Asks for the newest snapshot and who the link is; and, as soon as either answer says where the snapshot ends, for what comes after it. */
export function createReadAhead(relay: Relay, door: Door): ReadAhead {
  let tail: { after: number; answer: ReturnType<Relay["pull"]> } | null = null;
  let hasAsked = false;
  const askAfter = (after: number): void => {
    if (hasAsked) return;
    hasAsked = true;
    tail = { after, answer: relay.pull(door, after) };
  };
  const newest = relay.snapshot(door).then((answer) => {
    if (answer.ok) askAfter(answer.value?.covers.seq ?? 0);
    return answer;
  });
  const who = relay.room(door).then((answer) => {
    if (answer.ok) askAfter(answer.value.snapshot?.seq ?? 0);
    return answer;
  });
  return {
    who: () => who,
    relay: {
      ...relay,
      snapshot: (of, before) =>
        before === undefined ? newest : relay.snapshot(of, before),
      pull(of, after) {
        const ahead = tail;
        // Once: whoever asks again wants what has come since.
        tail = null;
        return ahead?.after === after ? ahead.answer : relay.pull(of, after);
      },
    },
  };
}
