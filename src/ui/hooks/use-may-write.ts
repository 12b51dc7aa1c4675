import { useApp } from "../app-context.ts";

/** Whether the open set may be changed here: not where this device's link only lets it be read. */
export function useMayWrite(): boolean {
  const app = useApp();
  const set = app.set.value;
  return set === null || app.sharing.value.sets.get(set.id)?.role !== "viewer";
}
