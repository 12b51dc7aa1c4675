import type { PackId } from "../../domain/ids.ts";
import type { ChosenEnquiries } from "../routing/route.ts";

/** Which lines of enquiry were last looked through, so that a look at the report leads back to the same list. */
export const lastChosen = new Map<PackId, ChosenEnquiries>();
