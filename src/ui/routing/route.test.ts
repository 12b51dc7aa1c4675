import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EnquiryId, PackId } from "../../domain/ids.ts";
import { hrefTo, readRoute, type Route } from "./route.ts";

const pack = "medway-cyp-2015" as PackId;
const read = (href: string) => readRoute(new URL(href, "https://example.org"));

describe("every page's own address leads to it", () => {
  const addresses: readonly (readonly [string, Route])[] = [
    [hrefTo.start(), { page: "questions", pack: null }],
    [hrefTo.questions(pack), { page: "questions", pack }],
    [
      hrefTo.question(pack, 12),
      { page: "question", pack, number: 12, anchor: "" },
    ],
    [
      hrefTo.question(pack, 12, "enquiry-K2.large-change"),
      { page: "question", pack, number: 12, anchor: "enquiry-K2.large-change" },
    ],
    [hrefTo.meeting(pack), { page: "meeting", pack, item: "" }],
    [
      hrefTo.meeting(pack, "question-12"),
      { page: "meeting", pack, item: "question-12" },
    ],
    [
      hrefTo.report(pack),
      { page: "report", pack, anchor: "", from: null, cite: null },
    ],
    [
      hrefTo.report(pack, "2.11", 12),
      { page: "report", pack, anchor: "2.11", from: 12, cite: null },
    ],
    [
      hrefTo.report(pack, "K2"),
      { page: "report", pack, anchor: "K2", from: null, cite: null },
    ],
    [
      hrefTo.report(pack, "2.9", 12, "K4.large-change" as EnquiryId),
      {
        page: "report",
        pack,
        anchor: "2.9",
        from: 12,
        cite: "K4.large-change" as EnquiryId,
      },
    ],
    [
      hrefTo.enquiries(pack),
      {
        page: "enquiries",
        pack,
        anchor: "",
        chosen: { question: null, part: "", kind: "" },
      },
    ],
    [
      hrefTo.enquiries(
        pack,
        { question: 12, part: "appendix-3", kind: "target" },
        "K2.large-change",
      ),
      {
        page: "enquiries",
        pack,
        anchor: "K2.large-change",
        chosen: { question: 12, part: "appendix-3", kind: "target" },
      },
    ],
    [
      hrefTo.guide(pack),
      { page: "guide", pack, anchor: "", from: null, cite: null },
    ],
    [hrefTo.coverage(pack), { page: "coverage", pack, anchor: "" }],
    [
      hrefTo.coverage(pack, "Q12-section-2"),
      { page: "coverage", pack, anchor: "Q12-section-2" },
    ],
    [hrefTo.indicators(pack), { page: "indicators", pack, anchor: "" }],
    [
      hrefTo.indicators(pack, "K12"),
      { page: "indicators", pack, anchor: "K12" },
    ],
    [hrefTo.search(pack), { page: "search", pack, query: "" }],
    [hrefTo.notes(pack), { page: "notes", pack }],
    [hrefTo.papers(pack), { page: "papers", pack, paper: "briefing" }],
    [
      hrefTo.papers(pack, "answers"),
      { page: "papers", pack, paper: "answers" },
    ],
    [`/${pack}/briefing`, { page: "papers", pack, paper: "briefing" }],
    [`/${pack}/papers?paper=map`, { page: "papers", pack, paper: "briefing" }],
    [hrefTo.plan(pack), { page: "plan", pack, view: "order", item: "" }],
    [
      hrefTo.planForChair(pack),
      { page: "plan", pack, view: "chair", item: "" },
    ],
    [
      hrefTo.plan(pack, "enquiry-a%2Fb"),
      { page: "plan", pack, view: "order", item: "enquiry-a%2Fb" },
    ],
    [hrefTo.followUp(pack), { page: "follow-up", pack, item: "" }],
    [
      hrefTo.followUp(pack, "promise-question-3"),
      { page: "follow-up", pack, item: "promise-question-3" },
    ],
    [hrefTo.sets(), { page: "sets" }],
    [hrefTo.share(), { page: "share" }],
    [hrefTo.open(), { page: "open", code: "" }],
    [`${hrefTo.open()}#a-code`, { page: "open", code: "a-code" }],
    [hrefTo.settings(), { page: "settings" }],
    [hrefTo.more(), { page: "more" }],
  ];
  test.each(addresses)("%s", (href, route) => {
    expect(read(href)).toEqual(route);
  });
});

test("any search, and any place of the report, comes through its address whole", () => {
  const texts = fc.string({ unit: "grapheme" });
  fc.assert(
    fc.property(texts, (query) => {
      expect(read(hrefTo.search(pack, query))).toMatchObject({ query });
    }),
  );
  fc.assert(
    fc.property(texts, (anchor) => {
      expect(read(hrefTo.report(pack, anchor))).toMatchObject({ anchor });
    }),
  );
  fc.assert(
    fc.property(texts, texts, texts, (part, kind, anchor) => {
      const href = hrefTo.enquiries(pack, { part, kind }, anchor);
      expect(read(href)).toMatchObject({ anchor, chosen: { part, kind } });
    }),
  );
});

test("a slash at the end makes no difference", () => {
  expect(read(`/${pack}/guide/`)).toEqual({
    page: "guide",
    pack,
    anchor: "",
    from: null,
    cite: null,
  });
});

test.each([
  "/no such page",
  "/UPPER/questions",
  `/${pack}`,
  `/${pack}/questions/0`,
  `/${pack}/questions/twelve`,
  `/${pack}/questions/12/more`,
  `/${pack}/report/2.11`,
])("%s is no page, and says which path it was", (href) => {
  expect(read(href).page).toBe("unknown");
});

test("an address that is no good is read as far as it goes", () => {
  expect(read(`/${pack}/report?from=x&cite=#%E0%A4%A`)).toEqual({
    page: "report",
    pack,
    anchor: "",
    from: null,
    cite: null,
  });
  expect(read(`/${pack}/enquiries?question=0&kind=&part=`)).toMatchObject({
    chosen: { question: null, part: "", kind: "" },
  });
});
