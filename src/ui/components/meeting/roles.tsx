import { useApp } from "../../app-context.ts";
import { meetingCopy } from "../../copy/meeting.ts";

export const rolesListId = "meeting-roles";

/** Who may answer: the roles that have been named in this set, then the usual ones. */
export function Roles() {
  const { notesByQuestion, followUps } = useApp().view.value;
  const named = [...notesByQuestion.values()].flatMap((notes) =>
    notes.map(({ asked }) => asked?.answeredBy ?? ""),
  );
  const roles = new Set(
    [...named, ...followUps.map(({ to }) => to)].map((role) => role.trim()),
  );
  for (const role of meetingCopy.roles) roles.add(role);
  roles.delete("");
  return (
    <datalist id={rolesListId}>
      {[...roles].map((role) => (
        <option key={role} value={role} />
      ))}
    </datalist>
  );
}
