import { isPackId, type EnquiryId, type PackId } from "../../domain/ids.ts";

/** Which lines of enquiry an address asks for, as it says it: whether there is such a part or kind, the page knows. Empty is all. */
export interface ChosenEnquiries {
  readonly question: number | null;
  readonly part: string;
  readonly kind: string;
}

/** What can be handed in: see `papers-page.tsx`. */
export const paperKinds = ["briefing", "answers", "follow-up"] as const;
export type PaperKind = (typeof paperKinds)[number];

/** A page of the app. `pack` is null where the address names none: the current set's pack, or the newest one, is meant. */
export type Route =
  | { readonly page: "questions"; readonly pack: PackId | null }
  | {
      readonly page: "question";
      readonly pack: PackId;
      readonly number: number;
      readonly anchor: string;
    }
  | {
      readonly page: "report" | "guide";
      readonly pack: PackId;
      readonly anchor: string;
      readonly from: number | null;
      readonly cite: EnquiryId | null;
    }
  | {
      readonly page: "enquiries";
      readonly pack: PackId;
      readonly anchor: string;
      readonly chosen: ChosenEnquiries;
    }
  | {
      readonly page: "indicators" | "coverage";
      readonly pack: PackId;
      readonly anchor: string;
    }
  | { readonly page: "search"; readonly pack: PackId; readonly query: string }
  | { readonly page: "notes"; readonly pack: PackId }
  | {
      readonly page: "papers";
      readonly pack: PackId;
      readonly paper: PaperKind;
    }
  | { readonly page: "highlights"; readonly pack: PackId }
  | {
      readonly page: "plan";
      readonly pack: PackId;
      /** `order`: to work on. `chair`: to go through it with the members. */
      readonly view: "order" | "chair";
      readonly item: string;
    }
  | {
      readonly page: "follow-up";
      readonly pack: PackId;
      readonly item: string;
    }
  /** `item`: the one to ask; empty for where the meeting stood. */
  | { readonly page: "meeting"; readonly pack: PackId; readonly item: string }
  | { readonly page: "sets" }
  | { readonly page: "share" }
  /** `code` is what a link or recovery code gives: a secret. Empty when the address has none. */
  | { readonly page: "open"; readonly code: string }
  | { readonly page: "settings" }
  | { readonly page: "more" }
  | { readonly page: "unknown"; readonly path: string };

/** Reads an address. Never throws: what it does not know becomes the page `unknown`. */
export function readRoute(url: URL): Route {
  const path = url.pathname.replace(/\/+$/, "") || "/";
  const unknown: Route = { page: "unknown", path: url.pathname };
  if (path === "/") return { page: "questions", pack: null };
  if (path === "/sets") return { page: "sets" };
  if (path === "/share") return { page: "share" };
  if (path === "/open") return { page: "open", code: url.hash.slice(1) };
  if (path === "/settings") return { page: "settings" };
  if (path === "/more") return { page: "more" };

  const [, pack = "", page = "", number, ...rest] = path.split("/");
  if (!isPackId(pack) || rest.length > 0) return unknown;
  if (page === "questions" && number === undefined) return { page, pack };
  if (page === "questions" && number !== undefined) {
    return /^[1-9]\d{0,2}$/.test(number)
      ? {
          page: "question",
          pack,
          number: Number(number),
          anchor: readFragment(url),
        }
      : unknown;
  }
  if (number !== undefined) return unknown;
  const asked = (name: string) => url.searchParams.get(name) ?? "";
  const anchor = readFragment(url);
  switch (page) {
    case "report":
    case "guide":
      return {
        page,
        pack,
        anchor,
        from: readNumber(asked("from")),
        cite: (asked("cite") || null) as EnquiryId | null,
      };
    case "enquiries":
      return {
        page,
        pack,
        anchor,
        chosen: {
          question: readNumber(asked("question")),
          part: asked("part"),
          kind: asked("kind"),
        },
      };
    case "indicators":
    case "coverage":
      return { page, pack, anchor };
    case "notes":
    case "highlights":
      return { page, pack };
    case "plan":
      return {
        page,
        pack,
        view: asked("view") === "chair" ? "chair" : "order",
        item: readFragment(url),
      };
    case "follow-up":
      return { page, pack, item: anchor };
    case "meeting":
      return { page, pack, item: asked("item") };
    // As it was called when there was only one paper.
    case "briefing":
      return { page: "papers", pack, paper: "briefing" };
    case "papers":
      return { page, pack, paper: readPaper(asked("paper")) };
    case "search":
      return { page, pack, query: asked("q") };
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

const readNumber = (text: string): number | null =>
  /^[1-9]\d{0,2}$/.test(text) ? Number(text) : null;

/** A path with what is asked of its page and the place on it; what is empty is left out. */
function address(
  path: string,
  asked: Readonly<Record<string, string | number | null>>,
  anchor = "",
): string {
  const pairs = Object.entries(asked)
    .filter(([, value]) => value !== null && value !== "")
    .map(([name, value]) => `${name}=${encodeURIComponent(value ?? "")}`);
  const query = pairs.length === 0 ? "" : `?${pairs.join("&")}`;
  return `${path}${query}${anchor === "" ? "" : `#${encodeURIComponent(anchor)}`}`;
}

function readPaper(asked: string): PaperKind {
  return paperKinds.find((kind) => kind === asked) ?? "briefing";
}

/** The address of a page, from the site's root. */
export const hrefTo = {
  start: () => "/",
  questions: (pack: PackId) => `/${pack}/questions`,
  question: (pack: PackId, number: number, anchor = "") =>
    address(`/${pack}/questions/${number}`, {}, anchor),
  /**
   * `anchor` is a paragraph's ref, an indicator's or a theme's id; `from` is the question, and `cite` the line of enquiry, to offer the way
   * back to. What the line of enquiry rests on is marked.
   */
  report: (
    pack: PackId,
    anchor = "",
    from: number | null = null,
    cite: EnquiryId | null = null,
  ) => address(`/${pack}/report`, { from, cite }, anchor),
  /** `anchor` is a place of the guide; the rest as with the report. */
  guide: (
    pack: PackId,
    anchor = "",
    from: number | null = null,
    cite: EnquiryId | null = null,
  ) => address(`/${pack}/guide`, { from, cite }, anchor),
  /** `id`: the indicator to go to. */
  indicators: (pack: PackId, id = "") =>
    `/${pack}/indicators${id === "" ? "" : `#${id}`}`,
  /** `anchor` is the id of the line of enquiry to open. */
  enquiries: (
    pack: PackId,
    { question = null, part = "", kind = "" }: Partial<ChosenEnquiries> = {},
    anchor = "",
  ) => address(`/${pack}/enquiries`, { question, part, kind }, anchor),
  /** `cell`: the one that is open. */
  coverage: (pack: PackId, cell = "") =>
    `/${pack}/coverage${cell === "" ? "" : `#${cell}`}`,
  search: (pack: PackId, query = "") =>
    address(`/${pack}/search`, { q: query }),
  notes: (pack: PackId) => `/${pack}/notes`,
  papers: (pack: PackId, paper: PaperKind = "briefing") =>
    `/${pack}/papers${paper === "briefing" ? "" : `?paper=${paper}`}`,
  highlights: (pack: PackId) => `/${pack}/highlights`,
  /** `item` is the id of one of the plan's. */
  plan: (pack: PackId, item = "") => address(`/${pack}/plan`, {}, item),
  planForChair: (pack: PackId) => `/${pack}/plan?view=chair`,
  /** `item` is the id of one of the follow-ups. */
  followUp: (pack: PackId, item = "") =>
    address(`/${pack}/follow-up`, {}, item),
  meeting: (pack: PackId, item = "") => address(`/${pack}/meeting`, { item }),
  sets: () => "/sets",
  share: () => "/share",
  /** Where a link leads. Its code follows as the fragment, which no server is sent. */
  open: () => "/open",
  settings: () => "/settings",
  more: () => "/more",
} as const;
