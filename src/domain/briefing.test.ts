import { expect, test } from "vitest";
import { tinyPack } from "../../tests/fixtures/tiny-pack.ts";
import { briefEvidence } from "./briefing.ts";
import type { ParagraphRef } from "./ids.ts";
import type { Question } from "./question.ts";

const [first] = tinyPack.questions as readonly [Question, ...Question[]];
const refs = (cited: readonly { readonly link: { readonly ref: string } }[]) =>
  cited.map(({ link }) => link.ref);

test("with context, everything that the question cites", () => {
  const evidence = briefEvidence(tinyPack, first, true);
  expect(refs(evidence.direct)).toEqual(["1.1"]);
  expect(refs(evidence.context)).toEqual(["1.2"]);
});

test("without context, a direct figure beside a context paragraph is not lost", () => {
  const beside = "1.2" as ParagraphRef;
  const question: Question = {
    ...first,
    kpis: first.kpis.map((link) => ({ ...link, beside })),
  };
  const evidence = briefEvidence(tinyPack, question, false);
  expect(evidence.context).toEqual([]);
  expect(evidence.otherFigures.map(({ link }) => link.id)).toEqual(["K1"]);
});

test("without context, context figures go", () => {
  const question: Question = {
    ...first,
    kpis: first.kpis.map((link) => ({ ...link, grade: "context" })),
  };
  const evidence = briefEvidence(tinyPack, question, false);
  expect(evidence.direct[0]?.figures).toEqual([]);
  expect(evidence.otherFigures).toEqual([]);
});
