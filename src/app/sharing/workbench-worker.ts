import { createWorkbench, type Workbench } from "../../sync/workbench.ts";
import { documentTools } from "./document-tools.ts";

/** What the page asks of the worker, and what it answers: one of `Workbench`'s calls. */
export interface WorkRequest {
  readonly id: number;
  readonly name: keyof Workbench;
  readonly args: readonly unknown[];
}
export type WorkAnswer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string };

/**
 * This file is loaded twice: by the page, which learns from it what it is called after the build and falls back on its workbench where
 * there are no workers; and by the worker, which runs it. So both share Yjs's file, which the browser has already.
 */
export const workerUrl: string = import.meta.url;

export const createPageWorkbench = (): Workbench =>
  createWorkbench(documentTools);

interface WorkerScope {
  addEventListener(
    type: "message",
    listener: (event: { readonly data: WorkRequest }) => void,
  ): void;
  postMessage(answer: WorkAnswer): void;
}

if ("WorkerGlobalScope" in globalThis) {
  serve(globalThis as unknown as WorkerScope, createPageWorkbench());
}

function serve(scope: WorkerScope, bench: Workbench): void {
  const calls = bench as unknown as Record<
    string,
    (...args: readonly unknown[]) => Promise<unknown>
  >;
  scope.addEventListener("message", ({ data: { id, name, args } }) => {
    calls[name]?.(...args).then(
      (value) => scope.postMessage({ id, value }),
      (error: unknown) => scope.postMessage({ id, error: String(error) }),
    );
  });
}
