import { isPackId, type PackId } from "../../domain/ids.ts";

/** A page of the app. `pack` is null where the address names none: the current set's pack, or the newest one, is meant. */
export type Route =
  | { readonly page: "questions"; readonly pack: PackId | null }
  | {
      readonly page: "question";
      readonly pack: PackId;
      readonly number: number;
    }
  | {
      readonly page: "report";
      readonly pack: PackId;
      readonly anchor: string;
      readonly from: number | null;
    }
  | { readonly page: "guide"; readonly pack: PackId }
  | {
      readonly page: "indicators";
      readonly pack: PackId;
      readonly anchor: string;
    }
  | { readonly page: "search"; readonly pack: PackId; readonly query: string }
  | { readonly page: "notes"; readonly pack: PackId }
  | { readonly page: "briefing"; readonly pack: PackId }
  | { readonly page: "plan"; readonly pack: PackId; readonly item: string }
  | { readonly page: "sets" }
  | { readonly page: "settings" }
  | { readonly page: "more" }
  | { readonly page: "unknown"; readonly path: string };

/** Reads an address. Never throws: what it does not know becomes the page `unknown`. */
export function readRoute(url: URL): Route {
  const path = url.pathname.replace(/\/+$/, "") || "/";
  const unknown: Route = { page: "unknown", path: url.pathname };
  if (path === "/") return { page: "questions", pack: null };
  if (path === "/sets") return { page: "sets" };
  if (path === "/settings") return { page: "settings" };
  if (path === "/more") return { page: "more" };

  const [, pack = "", page = "", number, ...rest] = path.split("/");
  if (!isPackId(pack) || rest.length > 0) return unknown;
  if (page === "questions" && number === undefined) return { page, pack };
  if (page === "questions" && number !== undefined) {
    return /^[1-9]\d{0,2}$/.test(number)
      ? { page: "question", pack, number: Number(number) }
      : unknown;
  }
  if (number !== undefined) return unknown;
  switch (page) {
    case "report":
      return { page, pack, anchor: readFragment(url), from: readFrom(url) };
    case "indicators":
      return { page, pack, anchor: readFragment(url) };
    case "guide":
    case "notes":
    case "briefing":
      return { page, pack };
    case "plan":
      return { page, pack, item: readFragment(url) };
    case "search":
      return { page, pack, query: url.searchParams.get("q") ?? "" };
    default:
      return unknown;
  }
}

function readFragment(url: URL): string {
  try {
    return decodeURIComponent(url.hash.slice(1));
  } catch {
    return "";
  }
}

function readFrom(url: URL): number | null {
  const from = url.searchParams.get("from") ?? "";
  return /^[1-9]\d{0,2}$/.test(from) ? Number(from) : null;
}

/** The address of a page, from the site's root. */
export const hrefTo = {
  start: () => "/",
  questions: (pack: PackId) => `/${pack}/questions`,
  question: (pack: PackId, number: number) => `/${pack}/questions/${number}`,
  /** `anchor` is a paragraph's ref, an indicator's or a theme's id; `from` is the question to offer the way back to. */
  report: (pack: PackId, anchor = "", from: number | null = null) =>
    `/${pack}/report${from === null ? "" : `?from=${from}`}${anchor === "" ? "" : `#${encodeURIComponent(anchor)}`}`,
  guide: (pack: PackId) => `/${pack}/guide`,
  /** `id`: the indicator to go to. */
  indicators: (pack: PackId, id = "") =>
    `/${pack}/indicators${id === "" ? "" : `#${id}`}`,
  search: (pack: PackId, query = "") =>
    `/${pack}/search${query === "" ? "" : `?q=${encodeURIComponent(query)}`}`,
  notes: (pack: PackId) => `/${pack}/notes`,
  briefing: (pack: PackId) => `/${pack}/briefing`,
  /** `item` is the id of one of the plan's. */
  plan: (pack: PackId, item = "") =>
    `/${pack}/plan${item === "" ? "" : `#${encodeURIComponent(item)}`}`,
  sets: () => "/sets",
  settings: () => "/settings",
  more: () => "/more",
} as const;
