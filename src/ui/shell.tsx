import { Banners } from "./components/banners.tsx";
import { TopBar } from "./components/top-bar.tsx";
import { UndoBar } from "./components/undo-bar.tsx";
import { shellCopy } from "./copy/shell.ts";
import { useRunningFooter } from "./hooks/use-running-footer.ts";
import { CurrentPage } from "./routes/current-page.tsx";

/** The frame around every page. */
export function Shell() {
  useRunningFooter();
  return (
    <>
      <a class="skip" href="#content">
        {shellCopy.skip}
      </a>
      <TopBar />
      <Banners />
      <CurrentPage />
      <UndoBar />
    </>
  );
}
