/** Why a file was refused. */
export type BackupError =
  /** `size` and `limit` are in characters. */
  | {
      readonly kind: "too-large";
      readonly size: number;
      readonly limit: number;
    }
  /** `cutShort`: the beginning looks right, and the end is missing. */
  | {
      readonly kind: "not-json";
      readonly cutShort: boolean;
      readonly detail: string;
    }
  /** Another kind of file. `format` is what it says it is, or empty. */
  | { readonly kind: "not-a-backup"; readonly format: string }
  /** Made by a newer version; `supported` is the newest that this one reads. */
  | {
      readonly kind: "newer";
      readonly version: number;
      readonly supported: number;
    }
  /** `where` is the path of the bad value, such as `sets.0.notes.3.question`. */
  | {
      readonly kind: "malformed";
      readonly where: string;
      readonly detail: string;
    }
  /** A document's bytes are not those that were saved. */
  | {
      readonly kind: "damaged";
      readonly title: string;
      readonly part: "shared" | "own";
      readonly detail: "base64" | "sum" | "content";
    };
