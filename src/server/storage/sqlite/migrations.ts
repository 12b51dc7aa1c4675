/**
 * Each brings the file from the version before it to its own, counted from 1. Forward only: one that has been in use is never changed.
 *
 * A log's row is found by `place`, which is its room's key and its seq in one number, so that a room's updates lie together on the disk and need no
 * index beside the one that finds an id.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE room (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    owner BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    active_at INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL,
    bytes INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX room_by_activity ON room (active_at);

  CREATE TABLE log (
    place INTEGER PRIMARY KEY,
    room INTEGER NOT NULL,
    id BLOB NOT NULL,
    hash BLOB NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX log_by_id ON log (room, id);

  CREATE TABLE snapshot (
    room INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    id BLOB NOT NULL,
    previous BLOB NOT NULL,
    hash BLOB NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX snapshot_by_seq ON snapshot (room, seq);

  CREATE TABLE link (
    room INTEGER NOT NULL,
    id BLOB NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('owner', 'editor', 'viewer')),
    label TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    revoked_at INTEGER
  ) STRICT;
  CREATE UNIQUE INDEX link_by_id ON link (room, id);

  CREATE TABLE tombstone (
    room_hash BLOB PRIMARY KEY,
    because TEXT NOT NULL,
    deleted_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  // Every write had to move its room in it, for what looks through some thousand rooms once an hour.
  "DROP INDEX room_by_activity",
];
