import type { DatabaseSync, StatementSync } from "node:sqlite";

/** Every statement the relay runs, prepared once. `place` is the room's key times 2^32 and the seq. */
const sources = {
  roomById: "SELECT key, active_at, seq, hash, bytes FROM room WHERE id = ?",
  /** What is asked before everything else: a room, a link into it and its newest snapshot. To read the file three times takes three times as long. */
  access:
    "SELECT r.active_at, r.seq, r.hash, r.bytes, link.id, link.role, link.label, link.created_at, link.expires_at, link.revoked_at, snapshot.id AS snapshot_id, snapshot.seq AS snapshot_seq FROM room r LEFT JOIN link ON link.room = r.key AND link.id = ?2 LEFT JOIN snapshot ON snapshot.room = r.key AND snapshot.seq = (SELECT max(seq) FROM snapshot WHERE room = r.key) WHERE r.id = ?1",
  ownerOf: "SELECT owner FROM room WHERE key = ?",
  countRooms: "SELECT count(*) AS count FROM room",
  insertRoom:
    "INSERT INTO room (id, owner, created_at, active_at, seq, hash, bytes) VALUES (?, ?, ?, ?, 0, ?, 0) RETURNING key",
  moveRoom:
    "UPDATE room SET seq = ?, hash = ?, bytes = ?, active_at = max(active_at, ?) WHERE key = ?",
  deleteRoom: "DELETE FROM room WHERE key = ?",
  idleRooms: "SELECT id FROM room WHERE active_at < ? ORDER BY active_at",

  updateById:
    "SELECT place & 4294967295 AS seq, bytes FROM log WHERE room = ? AND id = ?",
  /** From the one before the page on, of which only the hash is asked for. */
  pageFrom:
    "SELECT id, iif(place = (?1 << 32) + ?2, hash, NULL) AS hash, iif(place = (?1 << 32) + ?2, NULL, bytes) AS bytes FROM log WHERE place >= (?1 << 32) + ?2 AND place < (?1 + 1) << 32 ORDER BY place LIMIT ?3 + 1",
  hashAt: "SELECT hash FROM log WHERE place = (? << 32) + ?",
  insertUpdate:
    "INSERT INTO log (place, room, id, hash, bytes) VALUES ((?1 << 32) + ?2, ?1, ?3, ?4, ?5)",
  deleteLog: "DELETE FROM log WHERE place BETWEEN ?1 << 32 AND (?1 + 1) << 32",

  newestSnapshot:
    "SELECT seq, id FROM snapshot WHERE room = ? ORDER BY seq DESC LIMIT 1",
  snapshotById: "SELECT * FROM snapshot WHERE room = ? AND id = ?",
  snapshotBefore:
    "SELECT * FROM snapshot WHERE room = ? AND seq < ? ORDER BY seq DESC LIMIT 1",
  insertSnapshot:
    "INSERT INTO snapshot (room, seq, id, previous, hash, bytes) VALUES (?, ?, ?, ?, ?, ?)",
  pruneSnapshots:
    "DELETE FROM snapshot WHERE room = ?1 AND seq NOT IN (SELECT seq FROM snapshot WHERE room = ?1 ORDER BY seq DESC LIMIT ?2) RETURNING length(bytes) AS length",
  deleteSnapshots: "DELETE FROM snapshot WHERE room = ?",

  linkById: "SELECT * FROM link WHERE room = ? AND id = ?",
  linksOf: "SELECT * FROM link WHERE room = ? ORDER BY rowid",
  countLinks: "SELECT count(*) AS count FROM link WHERE room = ?",
  insertLink:
    "INSERT INTO link (room, id, role, label, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?) RETURNING *",
  revokeLink:
    "UPDATE link SET revoked_at = coalesce(revoked_at, ?) WHERE room = ? AND id = ? RETURNING *",
  deleteLinks: "DELETE FROM link WHERE room = ?",

  tombstone: "SELECT because FROM tombstone WHERE room_hash = ?",
  insertTombstone: "INSERT INTO tombstone VALUES (?, ?, ?)",

  size: "SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()",
} as const;

export type Statements = Readonly<Record<keyof typeof sources, StatementSync>>;

export const prepareStatements = (db: DatabaseSync): Statements =>
  Object.fromEntries(
    Object.entries(sources).map(([name, source]) => [name, db.prepare(source)]),
  ) as Statements;
