/** Provided by the plugin in `packs-plugin.ts`. A script and not a module, so that it declares one. */
declare module "virtual:packs" {
  /** Every pack of the build: the newest meeting first, then by id. */
  // oxlint-disable-next-line typescript/consistent-type-imports -- a declared module cannot import by a relative path
  export const packs: readonly import("../domain/pack.ts").PackSummary[];
}
