import { BorderStyle, LineRuleType } from "docx";

/** Twentieths of a point. */
export const a4 = { width: 11_906, height: 16_838 };
export const margins = { top: 1_134, bottom: 1_134, left: 1_134, right: 1_134 };
export const textWidth = a4.width - margins.left - margins.right;

const serif = "Georgia";
const sans = "Calibri";
const ink = "1A1A1A";
export const quiet = "595959";
export const hairline = {
  style: BorderStyle.SINGLE,
  size: 4,
  color: "BFBFBF",
} as const;

export const styles = {
  default: {
    document: {
      run: { font: sans, size: 22, color: ink, language: { value: "en-GB" } },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    title: {
      run: { font: serif, size: 44, color: ink },
      paragraph: {
        spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO },
      },
    },
    heading1: {
      run: { font: sans, size: 30, bold: true, color: ink },
      paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
    },
    heading2: {
      run: { font: sans, size: 25, bold: true, color: ink },
      paragraph: { spacing: { before: 280, after: 100 }, keepNext: true },
    },
    heading3: {
      run: { font: sans, size: 22, bold: true, color: quiet },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: "About",
      name: "About",
      basedOn: "Normal",
      run: { color: quiet },
      paragraph: { spacing: { after: 40 } },
    },
    {
      id: "ContentsTitle",
      name: "Contents title",
      basedOn: "Normal",
      run: { bold: true, size: 26 },
      paragraph: { spacing: { before: 360, after: 100 }, keepNext: true },
    },
    {
      id: "PaperQuote",
      name: "Paper quote",
      basedOn: "Normal",
      run: { font: serif },
      paragraph: {
        indent: { left: 400 },
        border: { left: { ...hairline, space: 10 } },
      },
    },
    {
      id: "NoteQuote",
      name: "Note quote",
      basedOn: "PaperQuote",
      run: { font: sans },
    },
    {
      id: "QuoteSource",
      name: "Quote source",
      basedOn: "PaperQuote",
      run: { font: sans, size: 19, color: quiet },
    },
    {
      id: "Verbatim",
      name: "Verbatim",
      basedOn: "Normal",
      run: { font: "Consolas", size: 20 },
    },
    {
      id: "TableCaption",
      name: "Table caption",
      basedOn: "Normal",
      run: { bold: true, size: 21 },
      paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
    },
    {
      id: "TableText",
      name: "Table text",
      basedOn: "Normal",
      run: { size: 20 },
      paragraph: { spacing: { after: 40 } },
    },
  ],
} as const;
