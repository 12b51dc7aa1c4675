/** What a reader needs of a room and of a link into it, in one statement, and so of one moment. */
export const access = `
  SELECT room.*, link.role, link.label, link.created_at AS link_created_at,
    link.expires_at, link.revoked_at, link.id AS link_id,
    snapshot.id AS snapshot_id, snapshot.seq AS snapshot_seq
  FROM relay_room room
  LEFT JOIN relay_link link ON link.room = room.key AND link.id = $2
  LEFT JOIN LATERAL (
    SELECT id, seq FROM relay_snapshot WHERE room = room.key ORDER BY seq DESC LIMIT 1
  ) snapshot ON true
  WHERE room.id = $1`;

/** $2 after, $3 how many, $4 how many bytes: rows up to there, the first whatever its size. One row of nulls when there are none. */
export const page = `
  SELECT room.seq AS head_seq, room.hash AS head_hash,
    (SELECT hash FROM relay_log WHERE room = room.key AND seq = $2) AS after_hash,
    entry.id, entry.bytes
  FROM relay_room room
  LEFT JOIN LATERAL (
    SELECT * FROM (
      SELECT seq, id, bytes, sum(octet_length(bytes)) OVER (ORDER BY seq) AS total
      FROM relay_log
      WHERE room = room.key AND seq > $2 AND seq <= room.seq
      ORDER BY seq LIMIT $3
    ) part WHERE total <= $4 OR seq = $2 + 1
  ) entry ON true
  WHERE room.id = $1
  ORDER BY entry.seq`;

export const insertUpdates = `
  INSERT INTO relay_log (room, seq, id, hash, bytes)
  SELECT $1, * FROM unnest($2::bigint[], $3::bytea[], $4::bytea[], $5::bytea[])`;

export const moveRoom = `
  UPDATE relay_room SET seq = $2, hash = $3, bytes = $4, active_at = greatest(active_at, $5)
  WHERE key = $1`;

/** $2 how many are kept. */
export const pruneSnapshots = `
  DELETE FROM relay_snapshot WHERE room = $1 AND seq NOT IN (
    SELECT seq FROM relay_snapshot WHERE room = $1 ORDER BY seq DESC LIMIT $2
  ) RETURNING octet_length(bytes) AS length`;

export const totals = `
  SELECT (SELECT count(*) FROM relay_room) AS rooms,
    (SELECT sum(pg_total_relation_size(name)) FROM unnest(ARRAY[
      'relay_room', 'relay_log', 'relay_snapshot', 'relay_link', 'relay_tombstone'
    ]::regclass[]) name) AS bytes`;
