import { useId, useState } from "preact/hooks";
import { useApp, usePack } from "../../app-context.ts";
import { annotationCopy } from "../../copy/annotations.ts";
import { highlightCopy as copy } from "../../copy/highlights.ts";
import { fileName } from "../../hooks/file-name.ts";
import { saveFile } from "../../hooks/save-file.ts";

const loadFiles = () => import("../../highlights/annotation-files.ts");

/** The highlights as a Web Annotation file, and back. */
export function AnnotationFiles() {
  const app = useApp();
  const pack = usePack();
  const id = useId();
  const [said, setSaid] = useState("");
  const { details, highlights } = app.view.value;

  const write = async () => {
    const { writeAnnotations, annotationMediaType } = await loadFiles();
    saveFile({
      name: fileName(details.title, copy.fileSuffix, "jsonld"),
      type: annotationMediaType,
      text: writeAnnotations(highlights, {
        pack: pack.id,
        title: details.title,
      }),
    });
  };
  const read = async (file: File) => {
    const { readAnnotations } = await loadFiles();
    const result = readAnnotations(await file.text(), pack.id);
    if (!result.ok) return setSaid(annotationCopy.refusal(result.error));
    const set = await app.whenOpen();
    setSaid(copy.imported(set.putHighlights(result.value)));
  };
  const tell = (work: Promise<void>) =>
    void work.catch(() => setSaid(annotationCopy.failed));

  return (
    <section class="annotation-files no-print">
      {highlights.length > 0 && (
        <button
          type="button"
          class="button-plain"
          onClick={() => tell(write())}
        >
          {copy.export}
        </button>
      )}
      <div class="field">
        <label for={id}>{copy.import}</label>
        <input
          id={id}
          type="file"
          accept=".jsonld,.json,application/ld+json,application/json"
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file !== undefined) tell(read(file));
            // So that the same file can be chosen again.
            event.currentTarget.value = "";
          }}
        />
        <p class="small quiet" id={`${id}-hint`}>
          {copy.fileHelp}
        </p>
      </div>
      <p class="outcome" role="status">
        {said}
      </p>
    </section>
  );
}
