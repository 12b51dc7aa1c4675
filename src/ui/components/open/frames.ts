/** Why there is no picture: `refused` by the person or a policy, no camera (`none`), or one that another app holds (`busy`). */
export type CameraProblem = "refused" | "none" | "busy";

export function cameraProblem(error: unknown): CameraProblem {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "refused";
  return name === "NotReadableError" || name === "AbortError" ? "busy" : "none";
}

/** The camera at the back, where there are two. */
export async function openCamera(): Promise<MediaStream> {
  // There is none on a page that did not come over HTTPS.
  if (!("mediaDevices" in navigator)) throw new Error("No camera");
  return navigator.mediaDevices.getUserMedia({
    video: { facingMode: "environment" },
  });
}
