import type { PackVersion } from "../domain/ids.ts";
import type { Pack } from "../domain/pack.ts";

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal digits. Handed in: a hash is the runtime's. */
export type Sha256 = (text: string) => string;

const versionLength = 16;

/**
 * Puts a pack's keys in one order and names it by the hash of its content, so that the same input gives the same bytes.
 * Below the top level the order is the stages' own, which is fixed.
 */
export function bundlePack(
  content: Omit<Pack, "version">,
  sha256: Sha256,
): Pack {
  const {
    id,
    title,
    meeting,
    report,
    indicatorTable,
    kpis,
    plan,
    themes,
    structure,
    guide,
    questions,
    enquiries,
  } = content;
  const rest = {
    title,
    meeting,
    report,
    indicatorTable,
    kpis,
    plan,
    themes,
    structure,
    guide,
    questions,
    enquiries,
    abbreviations: content.abbreviations,
    currencyChecked: content.currencyChecked,
    attribution: content.attribution,
  };
  const version = sha256(JSON.stringify({ id, ...rest })).slice(
    0,
    versionLength,
  ) as PackVersion;
  return { id, version, ...rest };
}

/** A bundle's bytes, as the site serves them. */
export const packToJson = (pack: Pack): string => JSON.stringify(pack);
