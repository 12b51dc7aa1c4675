import { describeStoreContract } from "../../tests/contract/store-contract.ts";
import { createMemoryStore } from "./memory-store.ts";

describeStoreContract("a store in memory", () => {
  const store = createMemoryStore();
  return () => store;
});
