import type { InputHTMLAttributes } from "preact";
import { useState } from "preact/hooks";
import { namesListId } from "./plan-suggestions.tsx";

interface NameFieldProps extends Pick<
  InputHTMLAttributes,
  "id" | "aria-label"
> {
  readonly names: string;
  /** `seen`: what the field showed before. */
  readonly onNames: (names: string, seen: string) => void;
}

/** A field for who leads, or follows up. While someone types into it, it shows what they type; what a colleague wrote meanwhile, after that. */
export function NameField({ names, onNames, ...about }: NameFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? names;
  return (
    <input
      {...about}
      list={namesListId}
      autocomplete="off"
      maxLength={200}
      value={shown}
      onInput={({ currentTarget: { value } }) => {
        onNames(value, shown);
        setTyped(value);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
