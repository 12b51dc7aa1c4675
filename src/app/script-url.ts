interface ScriptPolicy {
  createScriptURL(path: string): string;
}

let policy: ScriptPolicy | null = null;

/**
 * Vouches for the address of a script of ours, where the browser asks for that (Trusted Types): the service worker's and the workbench's.
 * One policy for both, because the content security policy allows one of its name.
 */
export function scriptUrl(path: string): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: {
      createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
    };
  };
  policy ??=
    trustedTypes?.createPolicy("critical-friend", {
      createScriptURL: (url) => url,
    }) ?? null;
  return policy?.createScriptURL(path) ?? path;
}
