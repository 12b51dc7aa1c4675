import { expect, test } from "@playwright/test";
import { pack } from "./write.ts";

const title = (id: string) => pack.kpis.find((kpi) => kpi.id === id)!.title;

test("from the glance to the plot, to its row in the report, and back to the plot", async ({
  page,
}) => {
  await page.goto("/more");
  await page.getByRole("link", { name: /^Indicators/ }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: "Indicators" }),
  ).toBeFocused();

  await page
    .getByRole("table", { name: "At a glance" })
    .getByRole("link", { name: title("K12") })
    .click();
  const plot = page.getByRole("region", { name: title("K12") });
  await expect(plot).toBeFocused();
  await expect(plot).toBeInViewport();
  await expect(page).toHaveURL(/\/indicators#K12$/);

  await plot.getByRole("link", { name: "K12 in the report’s table" }).click();
  const row = page.getByRole("row", { name: title("K12") });
  await expect(row).toBeFocused();
  await expect(row).toBeInViewport();
  await expect(row).toContainText("78.0%");

  await page.goBack();
  await expect(plot).toBeInViewport();
  await page.goForward();
  await page
    .getByRole("link", { name: "See each indicator as a chart" })
    .click();
  await expect(
    page.getByRole("heading", { level: 1, name: "Indicators" }),
  ).toBeFocused();
});
