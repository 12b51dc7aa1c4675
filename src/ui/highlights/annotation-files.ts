/** Fetched when a file is asked for, and not before. */
export { annotationMediaType } from "../../export/annotation-format.ts";
export { readAnnotations } from "../../export/annotations-read.ts";
export { writeAnnotations } from "../../export/annotations-write.ts";
