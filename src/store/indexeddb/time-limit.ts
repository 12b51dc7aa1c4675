export interface TimeLimit {
  readonly expired: Promise<void>;
  /** The work's outcome, or a TimeoutError when it takes too long. */
  hold<T>(work: Promise<T>): Promise<T>;
}

export function timeLimit(milliseconds: number): TimeLimit {
  let timer: ReturnType<typeof setTimeout>;
  const expired = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  return {
    expired,
    hold: (work) =>
      Promise.race([
        work,
        expired.then(() => {
          throw new DOMException(
            `No answer from the database in ${milliseconds} ms.`,
            "TimeoutError",
          );
        }),
      ]).finally(() => clearTimeout(timer)),
  };
}
