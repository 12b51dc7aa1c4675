import * as v from "valibot";

/**
 * Highlights as a Web Annotation collection (W3C, https://www.w3.org/TR/annotation-model/): one `AnnotationCollection` with one page, which
 * holds every annotation. The target's source is a URN of the pack and the place, because the report has no address of its own; the selectors
 * speak of the place's normalised text. A note is a `commenting` body, a question that it is tied to a `tagging` one, as `Q12`.
 */
export const annotationContext = "http://www.w3.org/ns/anno.jsonld";
export const annotationMediaType = "application/ld+json";
/** In characters. Two thousand highlights take about two million. */
export const annotationLimit = 20_000_000;

const highlightUrn = "urn:critical-friend:highlight:";
const placeUrn = "urn:critical-friend:report:";

export const urnOf = {
  highlight: (id: string): string => highlightUrn + encodeURIComponent(id),
  place: (pack: string, place: string): string =>
    `${placeUrn}${pack}:${encodeURIComponent(place)}`,
};

/** Null when it is no highlight of this app's: it then gets an id from what it says. */
export const idOfUrn = (urn: string): string | null =>
  urn.startsWith(highlightUrn) ? decode(urn.slice(highlightUrn.length)) : null;

/** Null when it names no place of a report. */
export function placeOfUrn(
  urn: string,
): { readonly pack: string; readonly place: string } | null {
  if (!urn.startsWith(placeUrn)) return null;
  const [pack = "", encoded] = urn.slice(placeUrn.length).split(":");
  const place = encoded === undefined ? null : decode(encoded);
  return place === null ? null : { pack, place };
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** JSON-LD lets one stand for a list of one. */
const listOf = <T extends v.GenericSchema>(one: T) =>
  v.optional(
    v.pipe(
      v.union([v.array(one), one]),
      v.transform((value) => (Array.isArray(value) ? value : [value])),
    ),
    [],
  );
const text = v.optional(v.string(), "");
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Both kinds in one, because a list of selectors of other kinds is no error: what is not known is passed over. */
const selectorSchema = v.object({
  type: text,
  exact: v.optional(v.string()),
  prefix: text,
  suffix: text,
  start: v.optional(offset),
  end: v.optional(offset),
});

export const annotationSchema = v.object({
  type: v.literal("Annotation"),
  id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(500)),
  created: text,
  creator: v.optional(v.object({ name: text }), { name: "" }),
  body: listOf(v.object({ type: text, value: text, purpose: text })),
  target: v.object({
    source: v.string(),
    state: v.optional(v.object({ "cf:packVersion": text })),
    selector: listOf(selectorSchema),
  }),
});

const pageSchema = v.object({ items: v.array(annotationSchema) });
export const collectionSchema = v.object({
  type: v.literal("AnnotationCollection"),
  first: pageSchema,
});
export type FileAnnotation = v.InferOutput<typeof annotationSchema>;
