import { About } from "../components/settings/about.tsx";
import { Appearance } from "../components/settings/appearance.tsx";
import { Storage } from "../components/settings/storage.tsx";
import { YourName } from "../components/settings/your-name.tsx";
import { settingsCopy } from "../copy/settings.ts";
import { usePageTurn } from "../hooks/use-page-turn.ts";
import "../styles/settings.css";

/** How one person likes the app, what it keeps, and what becomes of what they write. */
export function SettingsPage() {
  const heading = usePageTurn("settings", settingsCopy.title);
  return (
    <main id="content" class="page settings">
      <h1 ref={heading} tabIndex={-1}>
        {settingsCopy.title}
      </h1>
      <YourName />
      <Appearance />
      <Storage />
      <section aria-labelledby="privacy-title">
        <h2 id="privacy-title">{settingsCopy.privacyTitle}</h2>
        <ul class="settings-words">
          {settingsCopy.privacy.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <About />
    </main>
  );
}
