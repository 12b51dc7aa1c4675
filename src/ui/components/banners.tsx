import { useApp } from "../app-context.ts";
import { shellCopy } from "../copy/shell.ts";
import { saveFile } from "../hooks/save-file.ts";
import { useLazy } from "../hooks/use-lazy.ts";
import type { StoreError } from "../../store/port.ts";

/** What needs a person's attention: a failed save above all, then a change that was refused, then damage, then a new version. */
export function Banners() {
  return (
    <>
      {/* There before its words: what comes into the page together with them is not read out by every screen reader. */}
      <div role="alert">
        <SaveFailure />
        <Refused />
      </div>
      <DamageReport />
      <UpdateOffer />
    </>
  );
}

function SaveFailure() {
  const app = useApp();
  const saving = app.saving.value;
  const storage = app.storage.value;
  const error: StoreError | null =
    storage.kind === "memory"
      ? storage.error
      : saving.kind === "failed"
        ? saving.error
        : null;
  if (error === null) return null;
  const closed = storage.kind === "memory" && error.kind !== "unavailable";
  const words = shellCopy.failure[closed ? "closed" : error.kind];
  return (
    <div class="banner banner-poor">
      <div>
        <strong>{words.title}</strong>
        {words.help}
        <div class="small quiet">{shellCopy.failure.detail(error.detail)}</div>
      </div>
      {closed && (
        <button type="button" class="button" onClick={() => location.reload()}>
          {shellCopy.failure.reload}
        </button>
      )}
      {storage.kind !== "memory" && (
        <button
          type="button"
          class="button"
          onClick={() => app.set.value?.retry()}
        >
          {shellCopy.failure.retry}
        </button>
      )}
      {app.set.value !== null && (
        <button
          type="button"
          class="button-plain"
          onClick={() => void app.manage.writeBackup().then(saveFile)}
        >
          {shellCopy.failure.saveBackup}
        </button>
      )}
    </div>
  );
}

const loadRefusalBanner = () =>
  import("./refusal-banner.tsx").then((module) => module.RefusalBanner);

function Refused() {
  return useApp().refusal.value === null ? null : <LazyRefusal />;
}

function LazyRefusal() {
  const banner = useLazy(loadRefusalBanner);
  return banner.kind === "ready" ? <banner.value /> : null;
}

function DamageReport() {
  const app = useApp();
  const damage = app.damage.value;
  if (damage === null) return null;
  const save = () =>
    saveFile({
      name: shellCopy.damage.fileName,
      text: [
        ...damage.words,
        ...damage.records.map((record) => record.remains),
      ].join("\n\n"),
    });
  return (
    <div class="banner banner-poor" role="status">
      <div>
        <strong>{shellCopy.damage.title(damage.records.length)}</strong>
        {shellCopy.damage.help}
        {damage.words.length > 0 && (
          <blockquote>
            {shellCopy.damage.words} {damage.words.join("\n")}
          </blockquote>
        )}
      </div>
      <button type="button" class="button" onClick={save}>
        {shellCopy.damage.save}
      </button>
      <button
        type="button"
        class="button-plain"
        onClick={() => void app.set.value?.dismissDamage()}
      >
        {shellCopy.damage.dismiss}
      </button>
    </div>
  );
}

function UpdateOffer() {
  const app = useApp();
  const update = app.update.value;
  if (update === "none") return null;
  const elsewhere = update === "applied-elsewhere";
  return (
    <div class="banner" role="status">
      <div>
        <strong>
          {elsewhere ? shellCopy.update.elsewhere : shellCopy.update.waiting}
        </strong>
        {shellCopy.update.help}
      </div>
      <button
        type="button"
        class="button"
        disabled={update === "applying"}
        onClick={() => app.applyUpdate()}
      >
        {update === "applying"
          ? shellCopy.update.applying
          : elsewhere
            ? shellCopy.update.reload
            : shellCopy.update.apply}
      </button>
    </div>
  );
}
