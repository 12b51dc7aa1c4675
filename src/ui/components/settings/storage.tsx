import { useApp } from "../../app-context.ts";
import { settingsCopy, sizeText } from "../../copy/settings.ts";
import { wantsHomeScreen } from "../../hooks/home-screen.ts";
import { useStorageFacts } from "../../hooks/use-storage-facts.ts";
import { hrefTo } from "../../routing/route.ts";

/** How much is kept, whether the browser promised to keep it, and what would help. */
export function Storage() {
  const app = useApp();
  return (
    <section aria-labelledby="storage-title">
      <h2 id="storage-title">{settingsCopy.storageTitle}</h2>
      <div class="settings-words">
        {app.storage.value.kind === "memory" ? (
          <p>
            <strong>{settingsCopy.storageMemory}</strong>
          </p>
        ) : (
          <KeptOnDevice />
        )}
        <p>
          <a class="button-link" href={`${hrefTo.sets()}#backup`}>
            {settingsCopy.backup}
          </a>
        </p>
      </div>
    </section>
  );
}

function KeptOnDevice() {
  const { facts, ask } = useStorageFacts();
  if (facts === null) return null;
  const { room, promise } = facts;
  return (
    <>
      <p>
        {room === null
          ? settingsCopy.storageUnknown
          : settingsCopy.storageUsed(
              sizeText(room.used),
              sizeText(room.available),
            )}
      </p>
      <p role="status">{settingsCopy.persisted[promise]}</p>
      {(promise === "not-kept" || promise === "refused") && (
        <p>
          <button type="button" class="button-plain" onClick={ask}>
            {settingsCopy.askToKeep}
          </button>
        </p>
      )}
      {wantsHomeScreen(
        navigator,
        matchMedia("(display-mode: standalone)").matches,
      ) && <p>{settingsCopy.homeScreen}</p>}
    </>
  );
}
