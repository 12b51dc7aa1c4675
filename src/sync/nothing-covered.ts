/** What a log is known to hold before any of it has been read: bytes that the bench reads as nothing. Here, so that the page needs no Yjs for it. */
export const nothingCovered: Uint8Array = new Uint8Array();
