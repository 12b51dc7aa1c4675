import { createIndexedDbStore } from "../../src/store/indexeddb-store.ts";
import { databaseForTest } from "./test-database.ts";
import { describeSharingContract } from "./sharing-contract.ts";
import { describeStoreContract } from "./store-contract.ts";

const prepare = () => {
  const name = databaseForTest();
  return () => createIndexedDbStore({ name });
};
describeStoreContract("a store in IndexedDB", prepare);
describeSharingContract("sharing in IndexedDB", prepare);
