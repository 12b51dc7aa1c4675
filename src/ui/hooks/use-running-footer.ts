import { useEffect } from "preact/hooks";

/**
 * The words at the foot of each printed page while this page is open. `print.css` prints `--running-footer`; without it, the app's name.
 * Set through the object model, which the content security policy allows where it forbids style attributes.
 */
export function useRunningFooter(words: string): void {
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty("--running-footer", JSON.stringify(words));
    return () => style.removeProperty("--running-footer");
  }, [words]);
}
