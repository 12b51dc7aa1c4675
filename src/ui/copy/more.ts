/** The words of the page that leads to everything else. */
export const moreCopy = {
  title: "More",
  notes: {
    title: "Your notes",
    about: "Everything you wrote, question by question.",
  },
  highlights: {
    title: "Your highlights",
    about:
      "The words of the report that you marked, and what no longer stands in it.",
  },
  enquiries: {
    title: "Lines of enquiry",
    about:
      "What does not add up in the report, where it stands, and what you could ask.",
  },
  indicators: {
    title: "Indicators",
    about:
      "Every figure against its target, last year and elsewhere, as a chart.",
  },
  coverage: {
    title: "Where the evidence lies",
    about:
      "The questions by the sections of the report, and what has no answer.",
  },
  guide: {
    title: "The guide",
    about:
      "The principles of good scrutiny, and the words around the questions.",
  },
  share: {
    title: "Share this set",
    about:
      "By a link, a QR code or a file. See who has it, and end it when you like.",
  },
  open: {
    title: "Open a shared set",
    about: "Paste a link, scan a QR code, or open a file someone sent you.",
  },
  followUp: {
    title: "Follow-up",
    about:
      "Answers promised, actions, and recommendations to draft. What is left over goes to the next meeting.",
  },
  meeting: {
    title: "In committee",
    about:
      "One question at a time, large and silent, to note what is answered.",
  },
  sets: {
    title: "Question sets and backup",
    about:
      "Make, rename, copy or delete a set. Save everything to a file, and bring it back.",
  },
  papers: {
    title: "Papers to hand in",
    about:
      "A briefing, the notes of answers, the follow-up list: as Word, PDF, text or table.",
  },
  settings: {
    title: "Settings and privacy",
    about:
      "Your name, the size of the text, light and dark, and what is kept where.",
  },
} as const;
