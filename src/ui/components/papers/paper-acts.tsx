import { useState } from "preact/hooks";
import type { SetView } from "../../../document/model.ts";
import type { Pack } from "../../../domain/pack.ts";
import {
  answerColumns,
  answerRows,
} from "../../../export/papers/answers-paper.ts";
import {
  planColumns,
  planRows,
} from "../../../export/papers/briefing-paper.ts";
import { toCalendar } from "../../../export/papers/calendar.ts";
import { toCsv } from "../../../export/papers/csv.ts";
import {
  dueDays,
  followUpColumns,
  followUpRows,
} from "../../../export/papers/follow-up-paper.ts";
import { paperToMarkdown } from "../../../export/papers/paper-markdown.ts";
import type { Paper } from "../../../export/papers/paper.ts";
import { localDay } from "../../../lib/local-day.ts";
import { papersCopy, paperWords } from "../../copy/papers.ts";
import { fileName } from "../../hooks/file-name.ts";
import { saveFile } from "../../hooks/save-file.ts";
import type { PaperKind } from "../../routing/route.ts";
import type { PaperChoice } from "./paper-choice.ts";

interface PaperActsProps {
  readonly kind: PaperKind;
  readonly paper: Paper;
  readonly pack: Pack;
  readonly view: SetView;
  readonly choice: PaperChoice;
}

const docxType =
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Every way in which the paper goes out. */
export function PaperActs({ kind, paper, pack, view, choice }: PaperActsProps) {
  const [said, setSaid] = useState("");
  const name = (extension: string, suffix: string = papersCopy.suffix[kind]) =>
    fileName(view.details.title, suffix, extension);

  const makeDocx = async (): Promise<File | null> => {
    setSaid(papersCopy.making);
    const written = await import("../../../export/papers/paper-docx.ts").catch(
      () => null,
    );
    if (written === null) {
      setSaid(papersCopy.notLoaded);
      return null;
    }
    try {
      const content = await written.paperToDocx(paper, papersCopy.docx);
      return new File([content], name("docx"), { type: docxType });
    } catch (error) {
      setSaid(papersCopy.failed(String(error)));
      return null;
    }
  };
  const saveDocx = async () => {
    const file = await makeDocx();
    if (file === null) return;
    saveFile({ name: file.name, text: file, type: docxType });
    setSaid(papersCopy.made(file.name));
  };
  const shareDocx = async () => {
    const file = await makeDocx();
    if (file === null) return;
    setSaid("");
    try {
      await navigator.share({ files: [file], title: paper.title });
    } catch (error) {
      // Closing the sheet is no fault.
      if (!(error instanceof DOMException && error.name === "AbortError"))
        setSaid(papersCopy.notShared(String(error)));
    }
  };
  const saveText = (file: Parameters<typeof saveFile>[0]) => {
    saveFile(file);
    setSaid(papersCopy.made(file.name));
  };
  const saveMarkdown = () =>
    saveText({
      name: name("md"),
      text: paperToMarkdown(paper),
      type: "text/markdown;charset=utf-8",
    });
  const saveCsv = () =>
    saveText({
      name: name("csv"),
      text: csvOf(kind, pack, view, choice),
      type: "text/csv;charset=utf-8",
    });
  const days = dueDays(view.followUps, pack.id, paperWords);
  const saveCalendar = () =>
    saveText({
      name: name("ics", papersCopy.dates),
      text: toCalendar(days, { name: paper.title, made: Date.now() }),
      type: "text/calendar;charset=utf-8",
    });

  return (
    <section class="paper-acts" aria-label={papersCopy.out}>
      <div>
        <button type="button" class="button" onClick={() => void saveDocx()}>
          {papersCopy.word}
        </button>
        <button type="button" class="button" onClick={() => print()}>
          {papersCopy.print}
        </button>
        <button type="button" class="button-plain" onClick={saveMarkdown}>
          {papersCopy.markdown}
        </button>
        {hasTable(kind, view, choice) && (
          <button type="button" class="button-plain" onClick={saveCsv}>
            {papersCopy.csv}
          </button>
        )}
        {kind === "follow-up" && days.length > 0 && (
          <button type="button" class="button-plain" onClick={saveCalendar}>
            {papersCopy.calendar}
          </button>
        )}
        {canShareFiles() && (
          <button
            type="button"
            class="button-plain"
            onClick={() => void shareDocx()}
          >
            {papersCopy.share}
          </button>
        )}
      </div>
      <p class="small quiet">
        {papersCopy.printHint}
        {kind === "follow-up" && days.length === 0 && ` ${papersCopy.noDates}`}
      </p>
      <p role="status">{said}</p>
    </section>
  );
}

/** The briefing's table is the plan. */
const hasTable = (kind: PaperKind, view: SetView, choice: PaperChoice) =>
  kind !== "briefing" ||
  (view.plan.items.length > 0 && (choice.which ?? "plan") === "plan");

function csvOf(
  kind: PaperKind,
  pack: Pack,
  view: SetView,
  choice: PaperChoice,
): string {
  switch (kind) {
    case "briefing":
      return toCsv(
        planColumns(paperWords),
        planRows(view.plan.items, paperWords),
      );
    case "answers": {
      const origin = { pack, details: view.details, now: Date.now() };
      return toCsv(
        answerColumns(paperWords),
        answerRows(origin, view, choice, paperWords),
      );
    }
    case "follow-up":
      return toCsv(
        followUpColumns(paperWords),
        followUpRows(view.followUps, localDay(Date.now()), paperWords),
      );
  }
}

const canShareFiles = (): boolean =>
  typeof navigator.canShare === "function" &&
  navigator.canShare({
    files: [new File([], "paper.docx", { type: docxType })],
  });
