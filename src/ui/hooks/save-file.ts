/** Hands a file to the person by way of the browser's downloads. */
export function saveFile(file: {
  readonly name: string;
  readonly text: string | Blob;
  readonly type?: string;
}): void {
  const url = URL.createObjectURL(
    new Blob([file.text], { type: file.type ?? "application/json" }),
  );
  const link = document.createElement("a");
  link.href = url;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
