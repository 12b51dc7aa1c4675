import { expect, test } from "vitest";
import { findContact, withoutContacts } from "./private-details.ts";

test.each([
  [
    "Jo Bloggs, Head of Service jo.bloggs@council.example",
    "Jo Bloggs, Head of Service",
  ],
  [
    "Jo Bloggs, email: jo.bloggs@council.example, Room 4",
    "Jo Bloggs, , Room 4",
  ],
  ["Telephone: 01632 960123", ""],
  ["Tel. no: 020 7946 0018", ""],
  ["Jo Bloggs (01632) 960 123", "Jo Bloggs"],
  ["Telephone lines open at nine", "Telephone lines open at nine"],
])("“%s” keeps “%s”", (text, kept) => {
  expect(withoutContacts(text).replaceAll(/\s+/g, " ")).toBe(kept);
});

test.each([
  "01632 960123",
  "01632-960-123",
  "(020) 7946 0018",
  "+44 1632 960123",
  "07700 900123",
  "a@b.example",
])("“%s” is found", (contact) => {
  expect(findContact(`Ask ${contact} about it.`)).toBe(contact);
});

test.each([
  "444 in July 2015",
  "0.5",
  "1,480,000",
  "2015-16",
  "00 to 25",
  "5.3 45.0% 44.0% 48.4% 46.0%",
  "a @ b",
])("“%s” is none", (text) => {
  expect(findContact(text)).toBeNull();
});
