import { useMemo } from "preact/hooks";
import { useApp } from "../../app-context.ts";
import { meetingCopy } from "../../copy/meeting.ts";

export const rolesListId = "meeting-roles";

/** Who may answer: the roles that have been named in this set, then the usual ones. What is being typed now is not offered to its writer. */
export function Roles() {
  const app = useApp();
  const { notesByQuestion, followUps } = app.view.value;
  const { drafts } = app.meeting.value;
  const roles = useMemo(() => {
    const beingWritten = new Set(Object.values(drafts));
    const named = new Set<string>();
    for (const notes of notesByQuestion.values()) {
      for (const { id, asked } of notes) {
        if (asked !== undefined && !beingWritten.has(id))
          named.add(asked.answeredBy.trim());
      }
    }
    for (const { to } of followUps) named.add(to.trim());
    for (const role of meetingCopy.roles) named.add(role);
    named.delete("");
    return [...named];
  }, [notesByQuestion, followUps, drafts]);
  return (
    <datalist id={rolesListId}>
      {roles.map((role) => (
        <option key={role} value={role} />
      ))}
    </datalist>
  );
}
