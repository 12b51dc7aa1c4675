import type { AnnotationsError } from "../../export/annotations-read.ts";

/** Why a file of annotations is refused, in words. */
export const annotationCopy = {
  failed: "The file could not be read. Try again; nothing was changed.",
  refusal(error: AnnotationsError): string {
    const why = reason(error);
    return `${why} Nothing was changed.`;
  },
} as const;

function reason(error: AnnotationsError): string {
  switch (error.kind) {
    case "too-large":
      return "This file is too large to hold highlights.";
    case "not-json":
      return "This is not a file of highlights, or it was cut short. Its name usually ends in “.jsonld”.";
    case "not-annotations":
      return "This file holds no highlights (no Web Annotation collection). Its name usually ends in “.jsonld”.";
    case "malformed":
      return `This file of highlights cannot be read at ${error.where}: ${error.detail}.`;
    case "other-report":
      return `This file is about another report (${error.pack}).`;
  }
}
