/** What the report's page fetches once it can be read: highlighting, and what has been highlighted. */
export { PlaceMarkup } from "./place-markup.tsx";
export { SelectionBar } from "./selection-bar.tsx";
