import type { LinkId, RoomId } from "./ids.ts";

export const relayPath = "/v1";
export const roomsPath = "/v1/rooms";
export const livePath = "/v1/live";
export const roomPath = (room: RoomId) => `/v1/rooms/${room}`;
export const updatesPath = (room: RoomId) => `/v1/rooms/${room}/updates`;
export const snapshotPath = (room: RoomId) => `/v1/rooms/${room}/snapshot`;
export const presencePath = (room: RoomId) => `/v1/rooms/${room}/presence`;
export const linksPath = (room: RoomId) => `/v1/rooms/${room}/links`;
export const linkPath = (room: RoomId, link: LinkId) =>
  `/v1/rooms/${room}/links/${link}`;

export const frameType = "application/octet-stream";
/** On every answer about a room that will expire within 30 days: when, in milliseconds since the epoch. */
export const roomExpiresHeader = "Room-Expires";
