import type { Highlight } from "../document/model.ts";
import type { PackId } from "../domain/ids.ts";
import { annotationContext, urnOf } from "./annotation-format.ts";

export interface AnnotationsOptions {
  readonly pack: PackId;
  /** The set's, for whoever opens the file. */
  readonly title: string;
}

/** A set's highlights as the text of a Web Annotation file: see `annotation-format.ts`. */
export function writeAnnotations(
  highlights: readonly Highlight[],
  { pack, title }: AnnotationsOptions,
): string {
  const collection = {
    "@context": [annotationContext, { cf: "urn:critical-friend:" }],
    id: `urn:critical-friend:highlights:${pack}`,
    type: "AnnotationCollection",
    label: title,
    total: highlights.length,
    first: {
      id: `urn:critical-friend:highlights:${pack}:1`,
      type: "AnnotationPage",
      startIndex: 0,
      items: highlights.map((highlight) => toAnnotation(highlight, pack)),
    },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function toAnnotation(highlight: Highlight, pack: PackId) {
  const { id, selectors, packVersion, questions, author, createdAt } =
    highlight;
  const { place, quote, position } = selectors;
  return {
    id: urnOf.highlight(id),
    type: "Annotation",
    motivation: "highlighting",
    created: new Date(createdAt).toISOString(),
    ...(author === "" ? {} : { creator: { type: "Person", name: author } }),
    body: [
      ...(highlight.text === ""
        ? []
        : [
            {
              type: "TextualBody",
              purpose: "commenting",
              format: "text/markdown",
              value: highlight.text,
            },
          ]),
      ...questions.map((question) => ({
        type: "TextualBody",
        purpose: "tagging",
        value: `Q${question}`,
      })),
    ],
    target: {
      source: urnOf.place(pack, place),
      state: { type: "State", "cf:packVersion": packVersion },
      selector: [
        { type: "TextQuoteSelector", ...quote },
        { type: "TextPositionSelector", ...position },
      ],
    },
  };
}
