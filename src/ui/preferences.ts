/** How one person likes the app to look, and the name on their notes. Kept on this device only. */
export interface Preferences {
  /** Shown on notes; empty until given. */
  readonly name: string;
  readonly look: Look;
  readonly textSize: TextSize;
  /** Whether the gentle reminder not to name a child has been read. */
  readonly reminded: boolean;
  /** Whether colleagues see this member's name while a shared set is open. */
  readonly present: boolean;
  /** When a way back to a shared set was last kept, by the set's id. */
  readonly recoveryKept: Readonly<Record<string, number>>;
  /** Whether committee mode is dark; null while it looks like the rest. */
  readonly meetingDark: boolean | null;
  /** Whether what one presses in committee mode stands under the left thumb. */
  readonly leftHanded: boolean;
}

export const looks = ["system", "light", "dark", "contrast"] as const;
export type Look = (typeof looks)[number];

/** Percent of the browser's own text size. */
export const textSizes = [100, 115, 130, 150, 200] as const;
export type TextSize = (typeof textSizes)[number];

export const defaultPreferences: Preferences = {
  name: "",
  look: "system",
  textSize: 100,
  reminded: false,
  present: true,
  recoveryKept: {},
  meetingDark: null,
  leftHanded: false,
};
export const preferencesKey = "critical-friend:preferences";

/** Reads what was kept; anything missing or strange falls back to its default. */
export function readPreferences(text: string | null): Preferences {
  const kept = parseObject(text);
  return {
    name:
      typeof kept["name"] === "string"
        ? kept["name"].slice(0, 80)
        : defaultPreferences.name,
    look:
      looks.find((look) => look === kept["look"]) ?? defaultPreferences.look,
    textSize:
      textSizes.find((size) => size === kept["textSize"]) ??
      defaultPreferences.textSize,
    reminded: kept["reminded"] === true,
    present: kept["present"] !== false,
    recoveryKept: readTimes(kept["recoveryKept"]),
    meetingDark:
      typeof kept["meetingDark"] === "boolean" ? kept["meetingDark"] : null,
    leftHanded: kept["leftHanded"] === true,
  };
}

const readTimes = (value: unknown): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(value ?? {}).filter(
      (entry): entry is [string, number] => typeof entry[1] === "number",
    ),
  );

function parseObject(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** Shows the page as preferred. The same attributes are set before the first paint by the script in `index.html`. */
export function applyPreferences(
  root: HTMLElement,
  preferences: Preferences,
): void {
  root.dataset["look"] = preferences.look;
  root.dataset["text"] = String(preferences.textSize);
  measureRoom(root);
}

/** The widths at which the layout changes, in rem. */
const layoutWidths = [46, 60, 68] as const;

/** Tells the style sheets how many letters fit across the window. To be called again when the window changes. */
export function measureRoom(root: HTMLElement): void {
  const rem = Number.parseFloat(getComputedStyle(root).fontSize);
  root.dataset["narrower"] = layoutWidths
    .filter((width) => innerWidth <= width * rem)
    .join(" ");
}
