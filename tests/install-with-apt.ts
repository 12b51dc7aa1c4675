import { execFileSync, spawnSync } from "node:child_process";

/** Installs a Debian package when this machine lets us: as root, or by a sudo that asks no password. Says whether it did. */
export function installWithApt(name: string, purpose: string): boolean {
  if (spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status !== 0) {
    return false;
  }
  const asRoot = rootPrefix();
  if (asRoot === undefined) return false;
  process.stderr.write(
    `No ${name} here: installing Debian's for ${purpose}.\n`,
  );
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return [
    ["apt-get", "update", "-qq"],
    ["apt-get", "install", "-y", "-qq", "--no-install-recommends", name],
  ].every((command) => {
    const [program = "", ...args] = [...asRoot, ...command];
    // To stderr, so that nothing of apt's is taken for a result of the tests.
    const { status } = spawnSync(program, args, {
      env,
      stdio: ["ignore", 2, 2],
    });
    return status === 0;
  });
}

/** What to put before a command to run it as root: nothing when we are, sudo when it asks no password. */
function rootPrefix(): readonly string[] | undefined {
  if (process.getuid?.() === 0) return [];
  try {
    execFileSync("sudo", ["-n", "true"], { stdio: "ignore" });
    return ["sudo", "-n"];
  } catch {
    return undefined;
  }
}
