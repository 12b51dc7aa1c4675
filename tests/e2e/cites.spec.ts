import { expect, test } from "@playwright/test";
import { anchorOfCitation } from "../../src/domain/enquiry-places.ts";
import { type Citation, withoutRepeats } from "../../src/domain/enquiry.ts";
import { pack } from "./write.ts";

/** What a line of enquiry rests on, by the place where it stands: words that must be painted, or cells that must be marked. */
interface Rest {
  readonly place: string;
  readonly words: readonly string[];
  readonly cells: readonly string[];
}

function restsOf(cites: readonly Citation[]): readonly Rest[] {
  const places = [...new Set(cites.map(anchorOfCitation))];
  return places.map((place) => {
    const here = cites.filter((cite) => anchorOfCitation(cite) === place);
    return {
      place,
      words: here.flatMap((cite) =>
        "quote" in cite && cite.quote !== "" ? [cite.quote] : [],
      ),
      cells: here.flatMap((cite) => ("value" in cite ? [cite.value] : [])),
    };
  });
}

test("every claim leads to every word and cell it rests on, marked there, with the way back to the claim", async ({
  page,
}) => {
  test.setTimeout(180_000);
  const claims = withoutRepeats(pack.enquiries);
  await page.goto(`/${pack.id}/enquiries`);
  await expect(page.locator("details.enquiry")).toHaveCount(claims.length);
  const walks = claims.map(({ id, cites }) => ({ id, rests: restsOf(cites) }));
  // All in one page, as a finger would go through it: to load it anew for each would take an hour.
  const wrong = await page.evaluate(async (all) => {
    const until = async <T>(look: () => T | null | undefined | false) => {
      for (let frames = 0; frames < 200; frames += 1) {
        const found = look();
        if (found) return found;
        await new Promise(requestAnimationFrame);
      }
      return null;
    };
    const painted = () =>
      [...(CSS.highlights.get("cited") ?? [])].map((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString();
      });
    const backTo = () =>
      document.querySelector<HTMLAnchorElement>(".report-bar .back")?.hash;

    const links = new Map<string, readonly HTMLAnchorElement[]>();
    for (const { id } of all) {
      const claim = document.getElementById(id) as HTMLDetailsElement;
      claim.open = true;
      const found = await until(() => {
        const cites = claim.querySelectorAll<HTMLAnchorElement>(".cites a");
        return cites.length > 0 && [...cites];
      });
      links.set(id, found ?? []);
    }
    const problems: string[] = [];
    for (const { id, rests } of all) {
      const seen = new Set<string>();
      for (const link of links.get(id) ?? []) {
        const place = decodeURIComponent(link.hash.slice(1));
        if (seen.has(place)) continue;
        seen.add(place);
        const say = (what: string) =>
          problems.push(`${id} at ${place}: ${what}`);
        const here = rests.find((rest) => rest.place === place);
        const step = link.cloneNode(true) as HTMLAnchorElement;
        document.getElementById("app")?.append(step);
        step.click();
        step.remove();
        if (!(await until(() => backTo() === `#${encodeURIComponent(id)}`)))
          say(`the way back leads to ${backTo()}`);
        const shown = await until(() => document.getElementById(place));
        if (!here || shown === null) {
          say("there is no such place");
          continue;
        }
        for (const quote of here.words)
          if (!(await until(() => painted().includes(quote))))
            say(`“${quote}” is not painted`);
        const marked = [...shown.querySelectorAll("td[data-cited]")].map(
          (cell) => cell.textContent.toLowerCase(),
        );
        for (const value of here.cells)
          if (!marked.some((text) => text.startsWith(value.toLowerCase())))
            say(`“${value}” is not among ${marked.join(", ")}`);
        if (here.cells.length !== marked.length)
          say(`${marked.length} of ${here.cells.length} cells are marked`);
      }
      // A column that is cited from top to bottom is one link.
      if (seen.size !== rests.length && rests.length < 10)
        problems.push(`${id}: ${seen.size} of ${rests.length} places`);
    }
    return problems;
  }, walks);
  expect(wrong).toEqual([]);
});
