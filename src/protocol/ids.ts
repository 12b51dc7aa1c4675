import { fromBase64Url } from "../lib/base64.ts";
import type { Brand } from "../lib/brand.ts";

/** 128 bits as 22 characters of base64url. */
export type RoomId = Brand<string, "RoomId">;
/** 256 bits as 43 characters of base64url: a secret. */
export type Token = Brand<string, "Token">;
/** SHA-256 of a token's bytes as 43 characters of base64url: no secret. */
export type LinkId = Brand<string, "LinkId">;

export const roles = ["owner", "editor", "viewer"] as const;
export type Role = (typeof roles)[number];

/** Whether a role may do what needs another one. */
export const mayActAs = (role: Role, needed: Role): boolean =>
  roles.indexOf(role) <= roles.indexOf(needed);

const isBytes = (text: string, length: number) =>
  fromBase64Url(text)?.length === length;

export const isRoomId = (text: string): text is RoomId => isBytes(text, 16);
export const isToken = (text: string): text is Token => isBytes(text, 32);
export const isLinkId = (text: string): text is LinkId => isBytes(text, 32);

export const idBytes = 16;
export const hashBytes = 32;
/** The highest place in a room. */
export const maxSeq = 0xffff_ffff;
