import { useApp } from "../../app-context.ts";
import { settingsCopy } from "../../copy/settings.ts";

/** The name on notes, kept with each keystroke. */
export function YourName() {
  const app = useApp();
  return (
    <section aria-labelledby="name-title">
      <h2 id="name-title">{settingsCopy.nameTitle}</h2>
      <div class="field">
        <label for="your-name">{settingsCopy.name}</label>
        <input
          id="your-name"
          value={app.preferences.value.name}
          maxLength={80}
          autocomplete="name"
          aria-describedby="your-name-hint"
          onInput={(event) =>
            app.setPreferences({ name: event.currentTarget.value })
          }
        />
        <p class="small quiet" id="your-name-hint">
          {settingsCopy.nameHint}
        </p>
      </div>
    </section>
  );
}
