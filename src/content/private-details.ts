/** Telephone numbers and email addresses: the printed paper has them, the bundle never does. */

const email = /[^\s@<>()“”"']+@[^\s@<>()“”"']+\.[^\s@<>()“”"'.,;]+/;
// A British number from its 0 or +44, in any grouping; never a run of digits inside a longer one.
const telephone =
  /(?<![\d.])(?:\+44[\s-]?(?:\(0\)[\s-]?)?|\(?0)(?:\d[\s()-]{0,2}){8,9}\d(?!\d)/;
const label =
  /(?:\b(?:tel(?:ephone)?|phone|mobile|fax|e-?mail)\b\.?(?:\s+(?:no|number|address)\b\.?)?:?\s*)?/;

const contact = new RegExp(
  `${label.source}(?:${email.source}|${telephone.source})`,
  "gi",
);

/** A line without its telephone numbers and email addresses, and without the labels before them. */
export function withoutContacts(text: string): string {
  return text
    .replaceAll(contact, "")
    .replaceAll(/\s{2,}/g, " ")
    .replace(/[\s,;|–-]+$/, "")
    .trim();
}

/** The first telephone number or email address in a text, or null. */
export function findContact(text: string): string | null {
  return (email.exec(text) ?? telephone.exec(text))?.[0] ?? null;
}
