import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { PackId } from "../../domain/ids.ts";
import { useApp } from "../app-context.ts";
import { hrefTo } from "../routing/route.ts";

/** Safari refuses more than 100 changes of the address in 30 seconds, so the address waits for a pause. */
const pause = 400;

/**
 * What is being looked for: shown at once, and kept in the address, so that a reload or the way back finds it again.
 * `keep` writes the address now, before one leaves by a result.
 */
export function useSearchText(pack: PackId, inAddress: string) {
  const { navigation } = useApp();
  const [text, setText] = useState(inAddress);
  const current = useRef(inAddress);
  const kept = useRef(inAddress);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    // The address was changed by someone else: the way back, or a link.
    if (inAddress === kept.current) return;
    kept.current = inAddress;
    current.current = inAddress;
    setText(inAddress);
  }, [inAddress]);

  const keep = useCallback(() => {
    clearTimeout(timer.current);
    if (kept.current === current.current) return;
    kept.current = current.current;
    navigation.go(hrefTo.search(pack, current.current), { replace: true });
  }, [navigation, pack]);

  const change = useCallback(
    (next: string) => {
      current.current = next;
      setText(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(keep, pause);
    },
    [keep],
  );

  useEffect(() => () => clearTimeout(timer.current), []);
  return { text, change, keep };
}
