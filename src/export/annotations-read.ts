import * as v from "valibot";
import type { Highlight } from "../document/model.ts";
import type { HighlightId, PackId, PackVersion } from "../domain/ids.ts";
import { crc32 } from "../lib/crc32.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { encodeUtf8 } from "../lib/utf8.ts";
import {
  annotationLimit,
  collectionSchema,
  type FileAnnotation,
  idOfUrn,
  placeOfUrn,
} from "./annotation-format.ts";

/** Why a file of annotations is refused. Nothing of it is taken then. */
export type AnnotationsError =
  | { readonly kind: "too-large" }
  | { readonly kind: "not-json" }
  | { readonly kind: "not-annotations" }
  /** `where` is the path of the bad value, such as `first.items.3.target.source`. */
  | {
      readonly kind: "malformed";
      readonly where: string;
      readonly detail: string;
    }
  /** The file is about another report. */
  | { readonly kind: "other-report"; readonly pack: string };

/** The highlights of a file. They are the member's own wherever they go: nobody else can see them. */
export function readAnnotations(
  file: string,
  pack: PackId,
): Result<readonly Highlight[], AnnotationsError> {
  if (file.length > annotationLimit) return err({ kind: "too-large" });
  const json = parseJson(file);
  if (!json.ok) return json;
  const head = v.safeParse(
    v.object({ type: v.literal("AnnotationCollection") }),
    json.value,
  );
  if (!head.success) return err({ kind: "not-annotations" });
  const collection = v.safeParse(collectionSchema, json.value);
  if (!collection.success) {
    const [issue] = collection.issues;
    const where = v.getDotPath(issue) ?? "";
    return err({ kind: "malformed", where, detail: issue.message });
  }
  const highlights: Highlight[] = [];
  for (const [index, item] of collection.output.first.items.entries()) {
    const highlight = readAnnotation(item, index, pack);
    if (!highlight.ok) return highlight;
    highlights.push(highlight.value);
  }
  return ok(highlights);
}

function parseJson(file: string): Result<unknown, AnnotationsError> {
  try {
    // An editor may have put a byte order mark in front.
    return ok(JSON.parse(file.replace(/^\uFEFF/, "")));
  } catch {
    return err({ kind: "not-json" });
  }
}

function readAnnotation(
  { id, created, creator, body, target }: FileAnnotation,
  index: number,
  pack: PackId,
): Result<Highlight, AnnotationsError> {
  const malformed = (part: string, detail: string) =>
    err({
      kind: "malformed",
      where: `first.items.${index}.target.${part}`,
      detail,
    } as const);
  const source = placeOfUrn(target.source);
  if (source === null)
    return malformed("source", `No report: ${target.source}`);
  if (source.pack !== pack) {
    return err({ kind: "other-report", pack: source.pack });
  }
  const quote = target.selector.find(
    ({ type }) => type === "TextQuoteSelector",
  );
  const position = target.selector.find(
    ({ type }) => type === "TextPositionSelector",
  );
  const { exact, prefix = "", suffix = "" } = quote ?? {};
  if (exact === undefined || exact === "")
    return malformed("selector", "No TextQuoteSelector with its words");
  const start = position?.start ?? 0;
  const end = position?.end ?? start + exact.length;
  const createdAt = new Date(created).getTime();
  return ok({
    id: (idOfUrn(id) ?? `file-${sumOf(id)}`) as HighlightId,
    selectors: {
      place: source.place,
      quote: { exact, prefix, suffix },
      position: { start, end },
    },
    packVersion: (target.state?.["cf:packVersion"] ?? "") as PackVersion,
    questions: [...new Set(body.flatMap(readTie))].toSorted((a, b) => a - b),
    text: body
      .filter(({ purpose }) => purpose !== "tagging")
      .map(({ value }) => value)
      .filter((value) => value !== "")
      .join("\n\n"),
    author: creator.name,
    createdAt: Number.isNaN(createdAt) ? 0 : createdAt,
  });
}

function readTie({ purpose, value }: FileAnnotation["body"][number]): number[] {
  const [, number] = /^Q([1-9]\d{0,2})$/.exec(value) ?? [];
  return purpose === "tagging" && number !== undefined ? [Number(number)] : [];
}

/** For annotations of other programs: the same one gets the same id, so that reading the file twice adds it once. */
const sumOf = (id: string): string => crc32(encodeUtf8(id)).toString(16);
