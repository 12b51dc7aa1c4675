import type { generate } from "lean-qr/nano";
import { useMemo } from "preact/hooks";
import { useLazy } from "../../hooks/use-lazy.ts";

const loadGenerate = () =>
  import("lean-qr/nano").then((module) => module.generate);
/** The white margin that readers need, in modules. */
const quiet = 4;

/** A QR code, black on white in light and dark alike: readers want it so. */
export function QrCode({
  text,
  label,
}: {
  readonly text: string;
  readonly label: string;
}) {
  const loaded = useLazy(loadGenerate);
  return loaded.kind === "ready" ? (
    <Drawn text={text} label={label} generate={loaded.value} />
  ) : (
    <div class="qr" aria-busy={loaded.kind === "loading"} />
  );
}

function Drawn({
  text,
  label,
  generate: make,
}: {
  readonly text: string;
  readonly label: string;
  readonly generate: typeof generate;
}) {
  const code = useMemo(() => make(text), [make, text]);
  const path = useMemo(() => {
    const modules: string[] = [];
    for (let y = 0; y < code.size; y += 1) {
      for (let x = 0; x < code.size; x += 1) {
        if (code.get(x, y)) modules.push(`M${x} ${y}h1v1h-1z`);
      }
    }
    return modules.join("");
  }, [code]);
  const whole = code.size + 2 * quiet;
  return (
    <svg
      class="qr"
      role="img"
      aria-label={label}
      viewBox={`${-quiet} ${-quiet} ${whole} ${whole}`}
      shape-rendering="crispEdges"
    >
      <path
        fill="#fff"
        d={`M${-quiet} ${-quiet}h${whole}v${whole}h${-whole}z`}
      />
      <path fill="#000" d={path} />
    </svg>
  );
}
