import { LevelFormat, type ILevelsOptions } from "docx";

export const deepestLevel = 8;
export const indentOf = (level: number): number => 400 * (level + 1);

/** Each numbered list counts from its own first number, so each has a numbering of its own. Bullets share one. */
export class Lists {
  readonly #numbered: number[] = [];

  start(from: number | null): string {
    if (from === null) return "bullets";
    this.#numbered.push(from);
    return `numbers-${this.#numbered.length}`;
  }

  configs() {
    return [
      { reference: "bullets", levels: levels(LevelFormat.BULLET, 1) },
      ...this.#numbered.map((from, index) => ({
        reference: `numbers-${index + 1}`,
        levels: levels(LevelFormat.DECIMAL, from),
      })),
    ];
  }
}

const levels = (
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  start: number,
): ILevelsOptions[] =>
  Array.from({ length: deepestLevel + 1 }, (_, level) => ({
    level,
    format,
    start,
    text: format === LevelFormat.BULLET ? "•" : `%${level + 1}.`,
    style: {
      paragraph: { indent: { left: indentOf(level), hanging: 400 } },
    },
  }));
