import { useMemo } from "preact/hooks";
import { questionsByCitation } from "../../domain/citations.ts";
import { enquiriesByPlace } from "../../domain/enquiry-places.ts";
import { useApp, usePack } from "../app-context.ts";

/** What the address of the report or of the guide asks for: the place, and the question and the line of enquiry to offer the way back to. */
export function useReading(page: "report" | "guide") {
  const pack = usePack();
  const route = useApp().navigation.route.value;
  const asked = route.page === page ? route : null;
  const isQuestion = pack.questions.some(
    ({ number }) => number === asked?.from,
  );
  const from = isQuestion ? (asked?.from ?? null) : null;
  const cite = asked?.cite ?? null;
  const cited = useMemo(
    () => pack.enquiries.find(({ id }) => id === cite) ?? null,
    [pack, cite],
  );
  const enquiries = useMemo(
    () => ({ byPlace: enquiriesByPlace(pack), cited }),
    [pack, cited],
  );
  const citations = useMemo(() => questionsByCitation(pack), [pack]);
  return { anchor: asked?.anchor ?? "", from, cited, enquiries, citations };
}
