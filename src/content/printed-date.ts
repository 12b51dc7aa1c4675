const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** `22 SEPTEMBER 2015` as `2015-09-22`; null for a date printed in any other way. */
export function readPrintedDate(printed: string): string | null {
  const match = /\b(\d{1,2})(?:st|nd|rd|th)?\s+(\p{L}+)\s+(\d{4})\b/u.exec(
    printed,
  );
  const month = months.indexOf(match?.[2]?.toLowerCase() ?? "") + 1;
  if (!match || month === 0) return null;
  return `${match[3]}-${String(month).padStart(2, "0")}-${match[1]?.padStart(2, "0")}`;
}
