import { createMiddleware } from "hono/factory";
import { sayProblem } from "./problems.ts";

/** The app's own files are read and never written. */
export const readOnly = createMiddleware(async (c, next) => {
  if (c.req.method === "GET" || c.req.method === "HEAD") return next();
  c.header("Allow", "GET, HEAD");
  return sayProblem(c, {
    status: 405,
    title: "Not allowed",
    detail: `${c.req.method} is not allowed on ${c.req.path}: only GET and HEAD are.`,
  });
});
