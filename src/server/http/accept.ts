/** How much a header such as `br;q=1, gzip;q=0.5, *;q=0` wants each thing it names: 0 is "not at all". */
function weights(header: string): ReadonlyMap<string, number> {
  const parsed = new Map<string, number>();
  for (const item of header.split(",")) {
    const [name = "", ...parameters] = item
      .split(";")
      .map((part) => part.trim().toLowerCase());
    const q = parameters.find((parameter) => parameter.startsWith("q="));
    const weight = q === undefined ? 1 : Number(q.slice(2));
    if (name !== "") parsed.set(name, Number.isFinite(weight) ? weight : 0);
  }
  return parsed;
}

/** The encoding to send, of those there are (best first). Plain bytes are always one of them, and the answer when none is wanted. */
export function chooseEncoding<E extends string>(
  header: string | undefined,
  available: readonly E[],
): E | "identity" {
  const wanted = weights(header ?? "");
  let best: E | "identity" = "identity";
  let bestWeight = 0;
  for (const encoding of available) {
    const weight = wanted.get(encoding) ?? wanted.get("*") ?? 0;
    if (encoding !== "identity" && weight > bestWeight)
      [best, bestWeight] = [encoding, weight];
  }
  return best;
}

/** Whether the answer may be HTML: asked for by name or by a wildcard, as a link preview does. */
export function acceptsHtml(header: string | undefined): boolean {
  const wanted = weights(header ?? "*/*");
  return (
    (wanted.get("text/html") ??
      wanted.get("text/*") ??
      wanted.get("*/*") ??
      0) > 0
  );
}

/** The form to say an error in: a page for a browser's address bar, JSON for who asks for it, text for the rest. */
export function errorForm(
  header: string | undefined,
): "html" | "json" | "text" {
  const wanted = weights(header ?? "");
  const html = wanted.get("text/html") ?? 0;
  const json = wanted.get("application/json") ?? 0;
  if (json > html) return "json";
  return html > 0 ? "html" : "text";
}
