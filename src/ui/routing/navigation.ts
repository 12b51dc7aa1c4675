import { signal, type ReadonlySignal } from "@preact/signals";
import { readRoute, type Route } from "./route.ts";

export interface Navigation {
  readonly route: ReadonlySignal<Route>;
  /** Goes to an address of this site. `replace` leaves no step to go back to. */
  go(href: string, options?: { readonly replace?: boolean }): void;
}

/** The browser's history as a signal; ordinary links inside the site become page turns without a reload. */
export function createNavigation(): Navigation {
  const read = () => {
    const found = readRoute(new URL(location.href));
    // A link's code is a secret: it leaves the address bar, and with it this tab's history, before anything else happens.
    if (found.page === "open" && found.code !== "")
      history.replaceState(null, "", location.pathname);
    return found;
  };
  const route = signal(read());
  const sync = () => {
    route.value = read();
  };

  addEventListener("popstate", sync);
  document.addEventListener("click", (event) => {
    const href = internalHref(event);
    if (href === null) return;
    event.preventDefault();
    go(href);
  });

  function go(href: string, { replace = false } = {}) {
    if (replace) history.replaceState(null, "", href);
    else history.pushState(null, "", href);
    sync();
  }

  return { route, go };
}

/** A plain left click on a link to a page of this site; null for anything the browser should do itself. */
function internalHref(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return null;
  const link =
    event.target instanceof Element ? event.target.closest("a") : null;
  if (link === null || link.target !== "" || link.hasAttribute("download"))
    return null;
  const url = new URL(link.href, location.href);
  if (url.origin !== location.origin) return null;
  // A fragment of the page one is on (the skip link, the contents) is the browser's own business.
  if (
    url.pathname === location.pathname &&
    url.search === location.search &&
    url.hash !== ""
  )
    return null;
  return url.pathname + url.search + url.hash;
}
