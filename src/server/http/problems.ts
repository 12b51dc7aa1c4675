import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { errorForm } from "./accept.ts";

export interface Problem {
  readonly status: ContentfulStatusCode;
  /** Short, such as `Not found`. */
  readonly title: string;
  /** Names the thing, and says what to do where there is something to do. */
  readonly detail: string;
}

/** Says a problem in the form the asker reads. It is never stored: the next answer may be a better one. */
export function sayProblem(c: Context, problem: Problem): Response {
  c.header("Cache-Control", "no-store");
  const { status, title, detail } = problem;
  switch (errorForm(c.req.header("Accept"))) {
    case "json":
      return c.json({ status, title, detail }, status);
    case "html":
      return c.html(page(title, detail), status);
    case "text":
      return c.text(`${title}. ${detail}\n`, status);
  }
}

function page(title: string, detail: string): string {
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(title)} – Critical Friend</title>
<h1>${escape(title)}</h1>
<p>${escape(detail)}</p>
<p><a href="/">Go to the questions</a></p>
</html>
`;
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;");
}
