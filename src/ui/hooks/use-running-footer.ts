import { useEffect } from "preact/hooks";
import { useApp } from "../app-context.ts";
import { shellCopy } from "../copy/shell.ts";

/**
 * Says on each printed page which report it is about: `print.css` prints `--running-footer`; without it, the app's name.
 * Set through the object model, which the content security policy allows where it forbids style attributes.
 */
export function useRunningFooter(): void {
  const state = useApp().pack.value;
  const pack = state.kind === "ready" ? state.pack : null;
  useEffect(() => {
    if (pack === null) return;
    const { style } = document.documentElement;
    const words = shellCopy.footer(pack.title, pack.meeting.date);
    style.setProperty("--running-footer", JSON.stringify(words));
    return () => {
      style.removeProperty("--running-footer");
    };
  }, [pack]);
}
