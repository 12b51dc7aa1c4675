import type { ComponentChildren } from "preact";

/** Line icons on a 24-unit grid. Always beside a word, so hidden from assistive technology. */
function Icon({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const QuestionsIcon = () => (
  <Icon>
    <path d="M4 6h.01M4 12h.01M4 18h.01M9 6h11M9 12h11M9 18h7" />
  </Icon>
);
export const ReportIcon = () => (
  <Icon>
    <path d="M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h7" />
  </Icon>
);
export const GuideIcon = () => (
  <Icon>
    <path d="M12 6c-2-1.5-5-2-8-2v14c3 0 6 .5 8 2 2-1.5 5-2 8-2V4c-3 0-6 .5-8 2zM12 6v14" />
  </Icon>
);
export const NotesIcon = () => (
  <Icon>
    <path d="M4 20l1-4L16 5l3 3L8 19zM14 7l3 3" />
  </Icon>
);
export const PlanIcon = () => (
  <Icon>
    <path d="M4 6l1.5 1.5L8 5M4 12.5L5.5 14 8 11.5M12 6.5h8M12 13h8M4 19.5h16" />
  </Icon>
);
export const SearchIcon = () => (
  <Icon>
    <circle cx="11" cy="11" r="6.5" />
    <path d="M16 16l4.5 4.5" />
  </Icon>
);
export const MoreIcon = () => (
  <Icon>
    <path d="M5 12h.01M12 12h.01M19 12h.01" stroke-width="3" />
  </Icon>
);
export const PreviousIcon = () => (
  <Icon>
    <path d="M15 5l-7 7 7 7" />
  </Icon>
);
export const NextIcon = () => (
  <Icon>
    <path d="M9 5l7 7-7 7" />
  </Icon>
);

/** One person; and several. */
export const OnlyYouIcon = () => (
  <Icon>
    <circle cx="12" cy="8" r="4" />
    <path d="M5 20c1-9 13-9 14 0z" />
  </Icon>
);
export const EveryoneIcon = () => (
  <Icon>
    <circle cx="8.5" cy="9" r="3.5" />
    <path d="M2 20c1-8 12-8 13 0zM15 5.5a3.5 3.5 0 0 1 0 7M18 14.5c2.500 .5 4 2.500 4 5.500" />
  </Icon>
);
export const UpIcon = () => (
  <Icon>
    <path d="M6 14l6-6 6 6" />
  </Icon>
);
export const DownIcon = () => (
  <Icon>
    <path d="M6 10l6 6 6-6" />
  </Icon>
);

/** The mark of the app: a question, highlighted. */
export const Mark = () => (
  <svg viewBox="0 0 32 32" aria-hidden="true">
    <rect width="32" height="32" rx="7" fill="#1b4b87" />
    <path d="M6 21.5h20v5H6z" fill="#f6d765" />
    <path
      d="M11.2 11.8c0-3.6 2.2-5.6 5.2-5.6 3.1 0 5.2 1.9 5.2 4.7 0 4.2-5.3 4.5-5.3 8.5"
      fill="none"
      stroke="#fff"
      stroke-width="2.8"
      stroke-linecap="round"
    />
    <circle cx="16.3" cy="24.3" r="1.9" fill="#1b4b87" />
  </svg>
);
