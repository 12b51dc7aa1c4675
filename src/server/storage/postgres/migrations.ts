/** As SQLite's (`../sqlite/migrations.ts`): each brings the database from the version before it to its own, counted from 1; forward only. */
export const migrations: readonly string[] = [
  `
  CREATE TABLE relay_room (
    key bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id bytea NOT NULL UNIQUE,
    owner bytea NOT NULL,
    created_at bigint NOT NULL,
    active_at bigint NOT NULL,
    seq bigint NOT NULL,
    hash bytea NOT NULL,
    bytes bigint NOT NULL
  );
  CREATE INDEX relay_room_by_activity ON relay_room (active_at);

  CREATE TABLE relay_log (
    room bigint NOT NULL,
    seq bigint NOT NULL,
    id bytea NOT NULL,
    hash bytea NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (room, seq),
    UNIQUE (room, id)
  );
  -- What is sealed does not get smaller: no time is spent on trying.
  ALTER TABLE relay_log ALTER bytes SET STORAGE EXTERNAL;

  CREATE TABLE relay_snapshot (
    room bigint NOT NULL,
    seq bigint NOT NULL,
    id bytea NOT NULL,
    previous bytea NOT NULL,
    hash bytea NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (room, seq)
  );
  ALTER TABLE relay_snapshot ALTER bytes SET STORAGE EXTERNAL;

  CREATE TABLE relay_link (
    place bigint GENERATED ALWAYS AS IDENTITY,
    room bigint NOT NULL,
    id bytea NOT NULL,
    role text NOT NULL CHECK (role IN ('owner', 'editor', 'viewer')),
    label text NOT NULL,
    created_at bigint NOT NULL,
    expires_at bigint,
    revoked_at bigint,
    PRIMARY KEY (room, id)
  );

  CREATE TABLE relay_tombstone (
    room_hash bytea PRIMARY KEY,
    because text NOT NULL,
    deleted_at bigint NOT NULL
  );
  `,
  // As in SQLite; and a row whose indexes stay as they are is changed where it lies.
  "DROP INDEX relay_room_by_activity",
];
