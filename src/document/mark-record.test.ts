import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import type { PlanItemId } from "../domain/ids.ts";
import { setItemMark } from "./asked.ts";
import { marksApartOf } from "./mark-of.ts";
import { type Mark, markValues } from "./model.ts";
import { readView } from "./projection.ts";
import { createDocs, marksOf, type SetDocs } from "./schema.ts";
import { setMark } from "./set-operations.ts";

const asked = { question: 12, item: null };
const sync = (from: SetDocs, to: SetDocs): void =>
  Y.applyUpdate(to.shared, Y.encodeStateAsUpdate(from.shared));
const apart = (docs: SetDocs) => marksApartOf(readView(docs), asked);
const mark = (docs: SetDocs) => readView(docs).marks.get(12);

test("marks that two people chose apart both stand, the same first for both, until one of them has chosen", () => {
  const any = fc.constantFrom<Mark>(...markValues);
  fc.assert(
    fc.property(fc.option(any), any, any, any, (before, ours, theirs, last) => {
      const [a, b] = [createDocs(), createDocs()];
      if (before) setMark(a, 12, before);
      sync(a, b);
      setMark(a, 12, ours);
      setMark(b, 12, theirs);
      // Whoever leaves it as it is has chosen nothing.
      const isLeft = [ours, theirs].includes(before as Mark);
      sync(a, b);
      sync(b, a);
      expect(mark(a)).toBe(mark(b));
      expect(apart(a)).toEqual(apart(b));
      if (!isLeft) {
        const both = ours === theirs ? [] : [ours, theirs];
        expect(apart(a).toSorted()).toEqual(both.toSorted());
        expect([ours, theirs]).toContain(mark(a));
      }

      setMark(b, 12, last);
      sync(b, a);
      expect(mark(a)).toBe(last);
      expect(apart(a)).toEqual([]);
      setMark(a, 12, null);
      sync(a, b);
      expect(mark(b)).toBeUndefined();
    }),
  );
});

test("a mark that is cleared while someone else marks is marked", () => {
  const [a, b] = [createDocs(), createDocs()];
  setMark(a, 12, "answered");
  sync(a, b);
  setMark(a, 12, null);
  setMark(b, 12, "partly");
  sync(a, b);
  sync(b, a);
  expect(mark(a)).toBe("partly");
  expect(apart(a)).toEqual([]);
});

test("a promise is shown before whatever else was chosen apart, for it is owed", () => {
  const [a, b] = [createDocs(), createDocs()];
  setMark(a, 12, "answered");
  setMark(b, 12, "promised");
  sync(b, a);
  expect(mark(a)).toBe("promised");
  expect(apart(a)).toEqual(["promised", "answered"]);
});

test("the same mark again writes nothing", () => {
  const [a, b] = [createDocs(), createDocs()];
  setMark(a, 12, "answered");
  sync(a, b);
  const before = Y.encodeStateVector(b.shared);
  setMark(b, 12, "answered");
  setMark(b, 3, null);
  expect(Y.encodeStateVector(b.shared)).toEqual(before);
});

test("one of an item of the plan likewise; and one that an earlier version made is read and replaced", () => {
  const item = "own-a" as PlanItemId;
  const [a, b] = [createDocs(), createDocs()];
  setItemMark(a, item, "answered");
  setItemMark(b, item, "not-answered");
  sync(b, a);
  expect(readView(a).itemMarks.get(item)).toBe("not-answered");
  expect(marksApartOf(readView(a), { question: null, item })).toHaveLength(2);

  marksOf(a.shared).set("12", "partly");
  expect(mark(a)).toBe("partly");
  setMark(a, 12, "answered");
  expect(mark(a)).toBe("answered");
  expect(apart(a)).toEqual([]);
});
