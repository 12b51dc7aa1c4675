import type { Abbreviation } from "../domain/pack.ts";
import type { Complain } from "./problem.ts";
import { asText, readList, readText, type Fields } from "./read-fields.ts";

/** Short forms with what they stand for, and the pairs that mean the same thing. */
export function readAbbreviations(
  fields: Fields,
  complain: Complain,
): Abbreviation[] {
  const node = fields.get("abbreviations")?.value;
  const spelt = node?.kind === "map" ? node.fields : new Map();
  if (node && node.kind !== "map")
    complain(
      node.line,
      "“abbreviations” should hold short forms and what they stand for",
    );
  const same = new Map<string, string>();
  for (const pair of readList(fields, "same thing", "the pack", complain)) {
    const shorts =
      pair.kind === "list"
        ? pair.items.map((item) => asText(item, "a short form", complain))
        : [];
    for (const { value, line } of shorts) {
      if (!spelt.has(value))
        complain(
          line,
          `“same thing” names “${value}”, which is not among the abbreviations`,
        );
    }
    const [one, other] = shorts;
    if (!one || !other || shorts.length > 2) {
      complain(
        pair.line,
        "each item of “same thing” should be two short forms, such as [LSCB, MSCB]",
      );
    } else {
      same.set(one.value, other.value).set(other.value, one.value);
    }
  }
  return [...spelt.keys()].map((short) => {
    const long = readText(spelt, short, "abbreviations", 1, complain).value;
    const sameAs = same.get(short);
    return sameAs === undefined ? { short, long } : { short, long, sameAs };
  });
}
