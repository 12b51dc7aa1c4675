import { createMiddleware } from "hono/factory";
import { sayProblem } from "./problems.ts";

/** Refuses a path that cannot be decoded, or holds a character no path of ours has, before anything looks it up. */
export const wellFormedPaths = createMiddleware(async (c, next) => {
  const { pathname } = new URL(c.req.url);
  if (isWellFormed(pathname)) return next();
  return sayProblem(c, {
    status: 400,
    title: "Bad address",
    detail: `The address ${pathname} is not well formed. Check the link, or ask for it again.`,
  });
});

function isWellFormed(pathname: string): boolean {
  try {
    return !decodeURIComponent(pathname).includes("\0");
  } catch {
    return false;
  }
}
