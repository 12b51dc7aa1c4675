import { beforeAll, describe, expect, test } from "vitest";
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

describe("words", () => {
  test("are found in questions, the report, indicators and the guide at once", () => {
    const found = find("child protection");
    expect(Object.keys(found)).toEqual([
      "question",
      "report",
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
