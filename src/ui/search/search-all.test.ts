import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { lengthen } from "../../../tests/bench/large-report.ts";
import {
  readRealPack,
  realId,
  sha256,
} from "../../../tests/fixtures/read-pack-files.ts";
import { fakeNote } from "../../../tests/fixtures/fake-set.ts";
import { assemblePack } from "../../content/assemble-pack.ts";
import { emptyView } from "../../app/empty-view.ts";
import type { Note, SetView } from "../../document/model.ts";
import type { NoteId } from "../../domain/ids.ts";
import { plainText } from "./note-index.ts";
import { createSearch, type Group, type Search } from "./search-all.ts";

let search: Search;
beforeAll(() => {
  const built = assemblePack(realId, readRealPack(), sha256);
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  search = createSearch(built.value);
});

function viewOf(...notes: readonly Note[]): SetView {
  return {
    ...emptyView,
    notesByQuestion: Map.groupBy(notes, ({ question }) => question),
  };
}

type Ids = Partial<Record<Group, readonly string[]>>;

/** What is found, group by group. */
function find(text: string, view: SetView = viewOf()): Ids {
  const found = search.search(text, view)?.groups ?? [];
  return Object.fromEntries(
    found.map((group) => [group.group, group.found.map(({ id }) => id)]),
  );
}
const strictness = (text: string) => search.search(text, viewOf())?.strictness;

describe("lines of enquiry", () => {
  const enquiries = (text: string) =>
    search
      .search(text, viewOf())
      ?.groups.find(({ group }) => group === "enquiry")?.found ?? [];

  test("are found by what they say, by what they ask, and by their indicator's title", () => {
    const id = "enquiry-K2.red-though-target-met";
    for (const text of [
      "rated red 6.0 points above the target",
      "how was the red rating set",
      "K2 rated red",
    ])
      expect(find(text)["enquiry"]).toContain(id);
    const [first] = enquiries("red rating assessments 45 days");
    expect(first?.id).toBe(id);
    expect(first?.text).toMatch(/assessments.*: Rated red/i);
  });

  test("lead to where they stand on their page", () => {
    expect(enquiries("how was the red rating set")[0]?.source).toMatchObject({
      cite: "K2",
      place: { page: "enquiries", enquiry: "K2.red-though-target-met" },
    });
  });

  test("are each found once, and one about the whole table is not cited by every row", () => {
    const found = find("column empty for all 15 indicators")["enquiry"] ?? [];
    expect(new Set(found).size).toBe(found.length);
    expect(
      enquiries("column empty for all 15 indicators")[0]?.source,
    ).toMatchObject({ cite: "" });
  });
});

describe("words", () => {
  test("are found in questions, the report, indicators and the guide at once", () => {
    const found = find("child protection");
    expect(Object.keys(found)).toEqual([
      "question",
      "report",
      "enquiry",
      "indicator",
      "abbreviation",
      "guide",
    ]);
    expect(found["question"]).toContain("Q15");
    expect(found["report"]).toContain("2.9");
    expect(found["indicator"]).toContain("K6");
  });

  test("are found as they are typed", () => {
    for (const typed of ["superv", "supervi", "supervision"])
      expect(find(typed)["report"]).toContain("9.5");
  });

  test("have all to be there", () => {
    expect(find("front door")["question"]).toEqual(["Q12"]);
  });

  test("in a row come before the same words apart", () => {
    const { report } = find("deep dive visits");
    expect(report?.slice(0, 2).toSorted()).toEqual(["6.5", "7.3"]);
  });

  test("that say nothing are passed over", () => {
    expect(find("what is the caseload")["report"]).toContain("8.9");
  });

  test("match in the plural and the singular, with either apostrophe", () => {
    expect(find("caseload")["report"]).toEqual(find("caseloads")["report"]);
    expect(find("children’s views")).toEqual(find("children's views"));
  });

  test("match in a table's cells and a theme's priorities", () => {
    expect(find("126")["report"]).toEqual(["4.5"]);
    expect(find("86.0%")["indicator"]).toEqual(["K2"]);
    expect(find("roadshows newsletters")["report"]).toContain("T6");
  });
});

describe("abbreviations", () => {
  test("LSCB finds MSCB, and the reverse", () => {
    for (const typed of ["LSCB", "mscb"]) {
      const found = find(typed);
      expect(found["question"]).toContain("Q4");
      expect(found["report"]).toContain("11.4");
    }
  });

  test("the long form finds the short one, and the reverse", () => {
    const long = find("looked after children");
    expect(long.indicator?.toSorted()).toEqual(["K10", "K11", "K12", "K9"]);
    expect(find("LAC").indicator?.toSorted()).toEqual(
      long.indicator?.toSorted(),
    );
    expect(long["report"]).toContain("4.7");
  });

  test("are found themselves, the one that was typed first", () => {
    expect(find("CAMHS")["abbreviation"]).toEqual(["abbreviation-CAMHS"]);
    expect(find("LSCB").abbreviation?.[0]).toBe("abbreviation-LSCB");
    expect(find("MSCB").abbreviation?.[0]).toBe("abbreviation-MSCB");
  });
});

describe("mistakes", () => {
  test("a misspelt word finds what was meant, and says that it is only close", () => {
    expect(strictness("safegaurding inspection")).toBe("close");
    expect(find("safegaurding inspection").report).toEqual(["1.1"]);
  });

  test("a word that is nowhere leaves the others", () => {
    expect(strictness("supervision zebra")).toBe("some");
    expect(find("supervision zebra").report).toContain("9.5");
  });

  test("a word that is too far off is offered another spelling", () => {
    expect(find("suprvisn")["report"]).toBeUndefined();
    expect(search.suggestions("suprvisn")).toContain("supervision");
    expect(search.suggestions("xqzzyw")).toEqual([]);
  });

  test("figures are never guessed", () => {
    expect(find("86.1%")["indicator"]).toBeUndefined();
  });

  test.each(["", " ", "a", "?!", "of"])(
    "“%s” is nothing to look for, or nothing special",
    (text) => {
      expect(() => search.search(text, viewOf())).not.toThrow();
    },
  );
});

describe("notes", () => {
  const camhs = fakeNote({
    id: "a" as NoteId,
    question: 14,
    text: "Ask about **CAMHS** waiting times",
  });

  test("are found with the rest, last", () => {
    const found = find("camhs", viewOf(camhs));
    expect(found["note"]).toEqual(["a"]);
    expect(Object.keys(found).at(-1)).toBe("note");
  });

  test("an edit shows at once, and so does its going", () => {
    expect(find("zebra crossing", viewOf(camhs))["note"]).toBeUndefined();
    const edited = { ...camhs, text: "A zebra crossing" };
    expect(find("zebra crossing", viewOf(edited))["note"]).toEqual(["a"]);
    expect(find("camhs waiting", viewOf(edited))["note"]).toBeUndefined();
    expect(find("zebra crossing", viewOf())["note"]).toBeUndefined();
  });

  test("are read without the signs of their formatting", () => {
    expect(plainText("> **Who** said\n- *so*, at 2 * 3?\n1. `x`")).toBe(
      "Who said\nso, at 2 * 3?\nx",
    );
  });
});

describe("a report that is still being read", () => {
  test("has what has been read so far, and in the end finds what it would have found at once", () => {
    const built = assemblePack(realId, readRealPack(), sha256);
    if (!built.ok) throw new Error(JSON.stringify(built.error));
    const long = lengthen(built.value, 5);
    const early = createSearch(long);
    const { read, of } = early.soFar.value;
    expect(read).toBeLessThan(of);
    const before = early.search("placement", viewOf())?.count ?? 0;
    while (early.readOn());
    expect(early.soFar.value).toEqual({ read: of, of });
    const after = early.search("placement", viewOf())?.count ?? 0;
    expect(before).toBeGreaterThan(0);
    expect(after).toBeGreaterThan(before);
  });
});

describe("whatever is typed", () => {
  const words = "children placement costs LAC of red 45 days c plan the plan";

  test("letter by letter finds what typing it at once finds", () => {
    const built = assemblePack(realId, readRealPack(), sha256);
    if (!built.ok) throw new Error(JSON.stringify(built.error));
    const some = fc.array(fc.constantFrom(...words.split(" ")), {
      minLength: 1,
      maxLength: 4,
    });
    const typed = createSearch(built.value);
    fc.assert(
      fc.property(some, (chosen) => {
        const text = chosen.join(" ");
        for (let end = 1; end < text.length; end += 1)
          typed.search(text.slice(0, end), viewOf());
        const fresh = createSearch(built.value);
        expect(typed.search(text, viewOf())).toEqual(
          fresh.search(text, viewOf()),
        );
      }),
      { numRuns: 10 },
    );
  });

  test("what is found has every word, and all that has every word is found", () => {
    const telling = ["children", "placement", "costs", "red", "plan"];
    const ids = (text: string) => new Set(Object.values(find(text)).flat());
    for (const one of telling) {
      for (const other of telling.filter((word) => word !== one)) {
        if (strictness(`${one} ${other}`) !== "all") continue;
        expect(ids(`${one} ${other}`)).toEqual(
          ids(one).intersection(ids(other)),
        );
      }
    }
  });
});
