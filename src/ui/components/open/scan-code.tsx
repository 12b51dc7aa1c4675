import { useEffect, useRef, useState } from "preact/hooks";
import { type CodeReader, useApp } from "../../app-context.ts";
import { openCopy } from "../../copy/open.ts";
import { type CameraProblem, cameraProblem, openCamera } from "./frames.ts";

/** Between two looks at the picture, in milliseconds. */
const pause = 200;

/** Looks through the camera until a QR code has been read. */
export function ScanCode({
  onCode,
  onCancel,
}: {
  readonly onCode: (text: string) => void;
  readonly onCancel: () => void;
}) {
  const app = useApp();
  const video = useRef<HTMLVideoElement>(null);
  const stop = useRef<HTMLButtonElement>(null);
  const [problem, setProblem] = useState<CameraProblem | null>(null);
  const found = useRef(onCode);
  found.current = onCode;
  const words = openCopy.scan;

  useEffect(() => {
    let stream: MediaStream | null = null;
    let reader: CodeReader | null = null;
    let over = false;
    const look = async () => {
      stop.current?.focus();
      stream = await openCamera();
      reader = await app.createCodeReader();
      const picture = video.current;
      // Whoever has gone back meanwhile is not filmed.
      if (over || picture === null) return close();
      picture.srcObject = stream;
      await picture.play();
      for (;;) {
        const frame = await createImageBitmap(picture);
        const text = await reader.read(frame);
        frame.close();
        if (over) return close();
        if (text !== null) return found.current(text);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    };
    const close = () => {
      stream?.getTracks().forEach((track) => track.stop());
      reader?.close();
    };
    look().catch((error: unknown) => {
      if (!over) setProblem(cameraProblem(error));
      close();
    });
    return () => {
      over = true;
      close();
    };
  }, [app]);

  return (
    <div class="scan">
      {problem === null ? (
        <>
          <video ref={video} playsInline muted aria-label={words.picture} />
          <p role="status">{words.hold}</p>
        </>
      ) : (
        <p role="alert" class="problem">
          {words.problem[problem]}
        </p>
      )}
      <button type="button" class="button-plain" ref={stop} onClick={onCancel}>
        {words.stop}
      </button>
    </div>
  );
}
