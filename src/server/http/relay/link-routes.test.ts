import { describe, expect, test } from "vitest";
import { linkOf, tokenOf } from "../../../../tests/fixtures/relay-ids.ts";
import {
  as,
  codeOf,
  editor,
  owner,
  room,
  withRelayRoom,
} from "../../../../tests/fixtures/relay-room.ts";
import {
  linkPath,
  linksPath,
  roomPath,
  updatesPath,
} from "../../../protocol/index.ts";

const { ask, clock, mint, send } = withRelayRoom();

describe("links", () => {
  test("are minted, listed and revoked by an owner", async () => {
    const response = await ask(linksPath(room), as(owner));
    const { links } = (await response.json()) as { links: object[] };
    expect(links).toHaveLength(3);
    expect(links[1]).toEqual({
      id: linkOf(editor),
      role: "editor",
      label: "bGFiZWw",
      createdAt: clock.now,
      expiresAt: null,
      revokedAt: null,
    });
    expect((await mint(editor, "editor")).status).toBe(200);
    expect(await codeOf(mint(editor, "owner"))).toBe("link-exists");

    const revoke = () =>
      ask(linkPath(room, linkOf(editor)), as(owner, "DELETE"));
    clock.now += 5;
    expect(await (await revoke()).json()).toMatchObject({
      revokedAt: clock.now,
    });
    expect((await revoke()).status).toBe(200);
    expect(await codeOf(send(editor, "a"))).toBe("revoked");
    expect(await codeOf(ask(updatesPath(room), as(editor)))).toBe("revoked");
  });

  test("given until a time, they say when it is past", async () => {
    const guest = tokenOf("guest");
    await mint(guest, "viewer", clock.now + 1000);
    expect((await ask(roomPath(room), as(guest))).status).toBe(200);
    clock.now += 1000;
    expect(await codeOf(ask(roomPath(room), as(guest)))).toBe("expired");
  });

  test("the last owner cannot shut everyone out", async () => {
    const own = linkPath(room, linkOf(owner));
    expect(await codeOf(ask(own, as(owner, "DELETE")))).toBe("last-owner");
  });
});
