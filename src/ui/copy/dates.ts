const day = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const localDay = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
});
const moment = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  hour: "2-digit",
  minute: "2-digit",
});
const momentOfOtherYear = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** `2015-09-22` as `22 September 2015`; anything that is no date, as it stands. */
export function longDate(iso: string): string {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) ? iso : day.format(time);
}

/** The day of a moment, by this device's clock: `22 September 2015`. */
export const dayText = (time: number): string => localDay.format(time);

/** A moment that is read long after: `21 September 2015, 20:14`. */
export const fullMomentText = (time: number): string =>
  momentOfOtherYear.format(time).replace(" at ", ", ");

/** When a note was written: `Monday 21 September, 20:14`, with the year instead of the weekday when it is another one. */
export function momentText(time: number, now: number): string {
  const sameYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  return (sameYear ? moment : momentOfOtherYear)
    .format(time)
    .replace(" at ", ", ");
}
