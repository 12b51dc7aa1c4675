import { ok } from "../../../lib/result.ts";
import type { LinkAnswer } from "../../../protocol/index.ts";
import { toBytes } from "../hashing.ts";
import { mayRevoke, planLink, unknownLink } from "../links.ts";
import type { RelayStorage } from "../port.ts";
import { inRoom, type Parts, type Queryable } from "./parts.ts";
import { type LinkRow, type RoomRow, toLink } from "./rows.ts";

export function linkStorage({
  pool,
  bulletin,
  quota,
}: Parts): Pick<RelayStorage, "createLink" | "listLinks" | "revokeLink"> {
  const linksOf = async (db: Queryable, key: string) => {
    const { rows } = await db.query<LinkRow>(
      "SELECT * FROM relay_link WHERE room = $1 ORDER BY place",
      [key],
    );
    return rows.map(toLink);
  };

  return {
    createLink: (id, link, now) =>
      inRoom<{ link: LinkAnswer; created: boolean }>(
        pool,
        id,
        async (db, { key }) => {
          const links = await linksOf(db, key);
          const same = links.find((one) => one.id === link.id);
          const plan = planLink(link, same, links.length, quota.roomLinks);
          if (!plan.ok) return plan;
          if (same !== undefined) return ok({ link: same, created: false });
          const { role, label, expiresAt } = link;
          await db.query(
            "INSERT INTO relay_link (room, id, role, label, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)",
            [key, toBytes(link.id), role, label, now, expiresAt],
          );
          const made = { ...link, createdAt: now, revokedAt: null };
          return ok({ link: made, created: true });
        },
      ),

    async listLinks(id) {
      const { rows } = await pool.query<RoomRow>(
        "SELECT * FROM relay_room WHERE id = $1",
        [toBytes(id)],
      );
      return rows[0] === undefined ? [] : linksOf(pool, rows[0].key);
    },

    async revokeLink(id, link, now) {
      const done = await inRoom(pool, id, async (db, { key }) => {
        const links = await linksOf(db, key);
        const before = links.find((one) => one.id === link);
        if (before === undefined) return unknownLink();
        if (before.revokedAt !== null) return ok(before);
        const may = mayRevoke(links, before);
        if (!may.ok) return may;
        await db.query(
          "UPDATE relay_link SET revoked_at = $3 WHERE room = $1 AND id = $2",
          [key, toBytes(link), now],
        );
        return ok({ ...before, revokedAt: now });
      });
      if (done.ok) bulletin.tell({ kind: "access", room: id });
      return done;
    },
  };
}
