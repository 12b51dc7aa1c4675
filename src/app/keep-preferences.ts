import { effect, signal, type Signal } from "@preact/signals";
import {
  applyPreferences,
  measureRoom,
  preferencesKey,
  readPreferences,
  type Preferences,
} from "../ui/preferences.ts";

/** Preferences as a signal: read once, shown at once, kept on each change and followed when another tab changes them. */
export function keepPreferences(): Signal<Preferences> {
  const preferences = signal(readPreferences(readKept()));
  addEventListener("storage", (event) => {
    if (event.key === preferencesKey)
      preferences.value = readPreferences(event.newValue);
  });
  addEventListener("resize", () => measureRoom(document.documentElement));
  effect(() => {
    applyPreferences(document.documentElement, preferences.value);
    const text = JSON.stringify(preferences.value);
    try {
      if (readKept() !== text) localStorage.setItem(preferencesKey, text);
    } catch {
      // A browser that keeps nothing still shows the page as asked, until it is closed; the banner about storage says the rest.
    }
  });
  return preferences;
}

function readKept(): string | null {
  try {
    return localStorage.getItem(preferencesKey);
  } catch {
    return null;
  }
}
