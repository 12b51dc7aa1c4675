import { useApp } from "../../app-context.ts";
import { settingsCopy } from "../../copy/settings.ts";

/** Whose words these are, and which version of them. Says what it can when the questions could not be opened. */
export function About() {
  const app = useApp();
  const state = app.pack.value;
  const packs = state.kind === "ready" ? [state.pack] : app.packs;
  return (
    <section aria-labelledby="about-title">
      <h2 id="about-title">{settingsCopy.aboutTitle}</h2>
      <dl class="settings-words">
        {state.kind === "ready" && (
          <div>
            <dt>{settingsCopy.sources}</dt>
            <dd>{state.pack.attribution.report}</dd>
            <dd>{state.pack.attribution.guide}</dd>
          </div>
        )}
        {packs.length > 0 && (
          <div>
            <dt>{settingsCopy.version}</dt>
            {packs.map((pack) => (
              <dd key={pack.id}>
                {settingsCopy.versionOf(pack.id, pack.version)}
              </dd>
            ))}
          </div>
        )}
        <div>
          <dt>{settingsCopy.code}</dt>
          <dd>{settingsCopy.codeLicence}</dd>
        </div>
      </dl>
    </section>
  );
}
