import type { SetId } from "../../domain/ids.ts";
import {
  readOutboxRecord,
  readQuarantineRecord,
  readRoomRecord,
} from "../sharing-records.ts";
import type { OutboxRow, QuarantinedUpdate, Room } from "../sharing.ts";
import type { Mode, Transaction } from "./connection.ts";
import {
  bySet,
  outboxStore,
  quarantineStore,
  roomsStore,
} from "./constants.ts";

export async function listRooms(
  transaction: Transaction<Mode>,
): Promise<readonly Room[]> {
  const records = await transaction.objectStore(roomsStore).getAll();
  return records.flatMap((record) => readRoomRecord(record) ?? []);
}

export async function readOutbox(
  transaction: Transaction<Mode>,
  set: SetId,
): Promise<readonly OutboxRow[]> {
  const store = transaction.objectStore(outboxStore);
  const records = await store.index(bySet).getAll(set);
  return records.flatMap((record) => readOutboxRecord(record) ?? []);
}

export async function readQuarantine(
  transaction: Transaction<Mode>,
  set: SetId,
): Promise<readonly QuarantinedUpdate[]> {
  const store = transaction.objectStore(quarantineStore);
  const records = await store.index(bySet).getAll(set);
  return records.flatMap((record) => readQuarantineRecord(record) ?? []);
}
