import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { contentSecurityPolicy } from "./content-security-policy.ts";

/**
 * What the app uses is for itself; what it does not use is off, so that no script could ever ask for it. Sharing a link needs
 * no line: a browser that can keeps it to ourselves, and one that cannot complains of the word on every page.
 */
const permissions = [
  // Scanning a colleague's QR code.
  "camera=(self)",
  // Copying a link, and pasting one.
  "clipboard-read=(self)",
  "clipboard-write=(self)",
  // Committee mode keeps the screen on.
  "screen-wake-lock=(self)",
  ...[
    "accelerometer",
    "autoplay",
    "display-capture",
    "encrypted-media",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "publickey-credentials-get",
    "serial",
    "usb",
    "xr-spatial-tracking",
  ].map((feature) => `${feature}=()`),
].join(", ");

/**
 * Puts the security headers on every page and file, errors included. They are set before there is an answer: one that is there already would be
 * made anew for each of them.
 */
export const securityHeaders = (inlineScriptHashes: readonly string[]) => {
  const policy = contentSecurityPolicy(inlineScriptHashes);
  return createMiddleware((c, next) => {
    c.header("Content-Security-Policy", policy);
    c.header("Cross-Origin-Opener-Policy", "same-origin");
    c.header("Permissions-Policy", permissions);
    c.header("Referrer-Policy", "no-referrer");
    setForAll(c);
    return next();
  });
};

/** For what is no page and never becomes one. There are many such answers, over slow lines, and these are a tenth of the above. */
export const dataHeaders = createMiddleware((c, next) => {
  c.header("Content-Security-Policy", "default-src 'none'; sandbox");
  setForAll(c);
  return next();
});

function setForAll(c: Context): void {
  c.header("Cross-Origin-Resource-Policy", "same-origin");
  c.header("X-Content-Type-Options", "nosniff");
  // Only a proxy in front knows. Said over plain HTTP it would mean nothing, or lock a council out of its own test machine.
  if (c.req.header("X-Forwarded-Proto") === "https") {
    c.header(
      "Strict-Transport-Security",
      "max-age=31536000; includeSubDomains",
    );
  }
}
