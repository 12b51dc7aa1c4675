import { useApp } from "../../app-context.ts";
import { settingsCopy } from "../../copy/settings.ts";
import { looks, textSizes } from "../../preferences.ts";

/** Light or dark, and how large. Each choice shows at once. */
export function Appearance() {
  const app = useApp();
  const { look, textSize } = app.preferences.value;
  return (
    <section aria-labelledby="look-title">
      <h2 id="look-title">{settingsCopy.lookTitle}</h2>
      <div>
        <fieldset>
          <legend>{settingsCopy.look}</legend>
          <div class="choices">
            {looks.map((value) => (
              <label key={value}>
                <input
                  type="radio"
                  name="look"
                  checked={look === value}
                  onChange={() => app.setPreferences({ look: value })}
                />
                {settingsCopy.looks[value]}
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset aria-describedby="text-size-hint">
          <legend>{settingsCopy.textSize}</legend>
          <div class="choices">
            {textSizes.map((value) => (
              <label key={value}>
                <input
                  type="radio"
                  name="text-size"
                  checked={textSize === value}
                  onChange={() => app.setPreferences({ textSize: value })}
                />
                {settingsCopy.textSizes[value]}
              </label>
            ))}
          </div>
          <p class="small quiet" id="text-size-hint">
            {settingsCopy.textSizeHint}
          </p>
        </fieldset>
      </div>
    </section>
  );
}
