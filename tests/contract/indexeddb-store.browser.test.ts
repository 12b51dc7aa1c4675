import { createIndexedDbStore } from "../../src/store/indexeddb-store.ts";
import { databaseForTest } from "./test-database.ts";
import { describeStoreContract } from "./store-contract.ts";

describeStoreContract("a store in IndexedDB", () => {
  const name = databaseForTest();
  return () => createIndexedDbStore({ name });
});
