import { ok } from "../../../lib/result.ts";
import type { LinkAnswer } from "../../../protocol/index.ts";
import { toBytes } from "../hashing.ts";
import { mayRevoke, planLink, unknownLink } from "../links.ts";
import type { RelayStorage } from "../port.ts";
import type { Parts } from "./parts.ts";
import { type LinkRow, type RoomRow, toLink } from "./rows.ts";
import type { Statements } from "./statements.ts";

export function linkStorage(
  parts: Parts,
): Pick<RelayStorage, "createLink" | "listLinks" | "revokeLink"> {
  const { sql, commit, news, quota, roomOf } = parts;
  const linksOf = (row: RoomRow) =>
    (sql.linksOf.all(row.key) as unknown as LinkRow[]).map(toLink);

  return {
    createLink: (room, link, now) =>
      commit(() => {
        const found = roomOf(room);
        if (!found.ok) return found;
        const { key } = found.value;
        const id = toBytes(link.id);
        const same = linkOf(sql, found.value, id);
        const count = Number(sql.countLinks.get(key)?.["count"]);
        const plan = planLink(link, same, count, quota.roomLinks);
        if (!plan.ok) return plan;
        if (same !== undefined) return ok({ link: same, created: false });
        const { role, label, expiresAt } = link;
        const row = sql.insertLink.get(key, id, role, label, now, expiresAt);
        const created = toLink(row as unknown as LinkRow);
        return ok({ link: created, created: true });
      }),

    async listLinks(room) {
      const found = roomOf(room);
      return found.ok ? linksOf(found.value) : [];
    },

    async revokeLink(room, link, now) {
      const done = await commit(() => {
        const found = roomOf(room);
        if (!found.ok) return found;
        const id = toBytes(link);
        const before = linkOf(sql, found.value, id);
        if (before === undefined) return unknownLink();
        if (before.revokedAt !== null) return ok(before);
        const may = mayRevoke(linksOf(found.value), before);
        if (!may.ok) return may;
        const row = sql.revokeLink.get(now, found.value.key, id);
        return ok(toLink(row as unknown as LinkRow));
      });
      if (done.ok) news.tell({ kind: "access", room });
      return done;
    },
  };
}

export function linkOf(
  sql: Statements,
  row: RoomRow,
  link: Uint8Array,
): LinkAnswer | undefined {
  const found = sql.linkById.get(row.key, link) as LinkRow | undefined;
  return found && toLink(found);
}
