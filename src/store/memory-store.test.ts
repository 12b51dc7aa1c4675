import { describeSharingContract } from "../../tests/contract/sharing-contract.ts";
import { describeStoreContract } from "../../tests/contract/store-contract.ts";
import { createMemoryStore } from "./memory-store.ts";

const prepare = () => {
  const store = createMemoryStore();
  return () => store;
};
describeStoreContract("a store in memory", prepare);
describeSharingContract("sharing in memory", prepare);
