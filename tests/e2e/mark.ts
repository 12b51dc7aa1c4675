import { expect, type Page } from "@playwright/test";
import { pack } from "./write.ts";

/** Selects words as a drag of the handles would: the page only hears that the selection has changed. */
export async function select(
  page: Page,
  ref: string,
  words: string,
): Promise<void> {
  // The end of the report is drawn a moment after its beginning.
  await expect(page.locator(`[data-words="${ref}"]`)).toBeAttached();
  await page.evaluate(
    ([place, wanted = ""]) => {
      const shown = document.querySelector(`[data-words="${place}"]`);
      const texts = document.createTreeWalker(
        shown as Element,
        NodeFilter.SHOW_TEXT,
      );
      while (texts.nextNode()) {
        const node = texts.currentNode as Text;
        const at = node.data.indexOf(wanted);
        // Among the paper's own words, and not in ours that stand with them.
        if (at === -1 || !node.parentElement?.closest("[data-at]")) continue;
        getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
        return;
      }
      throw new Error(`${place} does not say “${wanted}”`);
    },
    [ref, words],
  );
}

/** The words that are painted as the member's own. */
export const painted = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get("mine") ?? [])].map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString();
    }),
  );

/** The report, at a paragraph, once words can be highlighted. */
export async function openReport(page: Page, ref: string): Promise<void> {
  await page.goto(`/${pack.id}/report#${ref}`);
  await expect(
    page.getByRole("button", { name: `Highlight words of paragraph ${ref}` }),
  ).toBeAttached();
  await expect(page.getByText("Opening your notes…")).toHaveCount(0);
}
