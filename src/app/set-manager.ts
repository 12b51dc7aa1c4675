import type { SetManager } from "../ui/app-context.ts";
import type { Device } from "./device.ts";

/** The management of sets, for pages that may ask before this device's store is open. */
export function lazySetManager(device: Promise<Device>): SetManager {
  return {
    open: async (set) => (await device).manage.open(set),
    create: async (details, before) =>
      (await device).manage.create(details, before),
    change: async (set, details) => (await device).manage.change(set, details),
    duplicate: async (set) => (await device).manage.duplicate(set),
    delete: async (set) => (await device).manage.delete(set),
    restore: async (set) => (await device).manage.restore(set),
    countNotes: async (set) => (await device).manage.countNotes(set),
    writeBackup: async () => (await device).manage.writeBackup(),
    restoreBackup: async (text) => (await device).manage.restoreBackup(text),
    lookAtFile: async (text) => (await device).manage.lookAtFile(text),
    writeSetFile: async (set) => (await device).manage.writeSetFile(set),
    copyToOwn: async (set) => (await device).manage.copyToOwn(set),
  };
}
