import { namesIn, themesIn } from "../../../domain/questioning-plan.ts";
import { useApp, usePack } from "../../app-context.ts";

export const namesListId = "plan-names";
export const themesListId = "plan-themes";

/** What fields offer while one types: the names in the plan and one's own; its headings and the improvement plan's themes. */
export function PlanSuggestions() {
  const app = useApp();
  const pack = usePack();
  const { plan } = app.view.value;
  const themes = pack.themes.map(({ title }) => title);
  return (
    <>
      <Choices
        id={namesListId}
        values={[...namesIn(plan), app.preferences.value.name]}
      />
      <Choices id={themesListId} values={[...themesIn(plan), ...themes]} />
    </>
  );
}

function Choices({
  id,
  values,
}: {
  readonly id: string;
  readonly values: readonly string[];
}) {
  const distinct = [...new Set(values)].filter((value) => value !== "");
  return (
    <datalist id={id}>
      {distinct.map((value) => (
        <option key={value} value={value} />
      ))}
    </datalist>
  );
}
