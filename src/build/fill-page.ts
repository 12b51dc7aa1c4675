/** Links that start a download before any script has asked for it. */
export interface Preloads {
  /** Where the default pack is. */
  readonly pack: string;
  readonly fonts: readonly string[];
}

const places = { app: "<!--app-->", preload: "<!--preload-->" };

/** The built index.html with a page's HTML in it, and its preloads in its head. */
export function fillPage(
  template: string,
  app: string,
  preloads: Preloads,
): string {
  const links = [
    // Both with `crossorigin`, as a fetch and a font are asked for: without it each would come twice.
    `<link rel="preload" as="fetch" href="${preloads.pack}" crossorigin>`,
    ...preloads.fonts.map(
      (font) =>
        `<link rel="preload" as="font" type="font/woff2" href="${font}" crossorigin>`,
    ),
  ];
  return fill(
    fill(template, places.preload, links.join("\n    ")),
    places.app,
    app,
  );
}

function fill(template: string, place: string, content: string): string {
  const parts = template.split(place);
  if (parts.length !== 2) {
    throw new Error(
      `index.html must hold ${place} once, and holds it ${parts.length - 1} times.`,
    );
  }
  return parts.join(content);
}
