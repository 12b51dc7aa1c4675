import { crc32 } from "../lib/crc32.ts";
import { encodeUtf8 } from "../lib/utf8.ts";
import type { PlanItemId } from "./ids.ts";
import type { PlanSource } from "./questioning-plan.ts";

/** Two devices that add the same thing apart name it alike, and so it ends as one. Null for one's own, which nobody else can add. */
export function planItemId(source: PlanSource): PlanItemId | null {
  switch (source.kind) {
    case "question":
      return `question-${source.question}` as PlanItemId;
    case "enquiry":
      return `enquiry-${encodeURIComponent(source.enquiry)}` as PlanItemId;
    case "supplementary": {
      const sum = crc32(encodeUtf8(source.text)).toString(16);
      return `supplementary-${source.question}-${sum}` as PlanItemId;
    }
    case "own":
      return null;
  }
}
