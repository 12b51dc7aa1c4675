import type { News } from "./port.ts";

type Listener = (news: News) => void;

/** Who listens to an adapter, and how it tells them. */
export interface NewsDesk {
  tell(news: News): void;
  listen(listener: Listener): () => void;
}

export function createNewsDesk(): NewsDesk {
  const listeners = new Set<Listener>();
  return {
    tell(news) {
      for (const listener of listeners) listener(news);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
