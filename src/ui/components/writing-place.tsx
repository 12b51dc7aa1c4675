import type { ComponentChildren } from "preact";
import { useMayWrite } from "../hooks/use-may-write.ts";
import { LazyReaderLine } from "./lazy-reader-line.tsx";

/** Part of a page where the set is changed. In one that may only be read all of it is off, and it says what can be done instead. */
export function WritingPlace({
  children,
}: {
  readonly children: ComponentChildren;
}) {
  const mayWrite = useMayWrite();
  return (
    <>
      {!mayWrite && <LazyReaderLine />}
      <fieldset class="place" disabled={!mayWrite}>
        {children}
      </fieldset>
    </>
  );
}
