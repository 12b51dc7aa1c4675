import { useId } from "preact/hooks";
import {
  enquiryChoices,
  filterEnquiries,
  type EnquiryFilter,
} from "../../domain/enquiry-filter.ts";
import { useApp, usePack } from "../app-context.ts";
import { enquiriesPageCopy as copy } from "../copy/enquiries-page.ts";
import { reportCopy } from "../copy/report.ts";
import { hrefTo, type ChosenEnquiries } from "../routing/route.ts";
import { placeName } from "./enquiry-places.tsx";
import { titleOf } from "./report-contents.tsx";

interface Option {
  readonly value: string;
  readonly words: string;
  readonly count: number;
}

/** Which lines of enquiry to see: by question, by part of the report, by kind. What is chosen is in the address. */
export function EnquiryFilters({ filter }: { readonly filter: EnquiryFilter }) {
  const pack = usePack();
  const { navigation } = useApp();
  const { questions, parts, kinds } = enquiryChoices(pack, filter);
  const change = (part: Partial<ChosenEnquiries>) =>
    navigation.go(hrefTo.enquiries(pack.id, { ...chosenBy(filter), ...part }));
  const { part } = filter;
  const isListed = parts.some(({ value }) => value.anchor === part);
  return (
    <form
      class="filters no-print"
      aria-label={copy.filters}
      onSubmit={(event) => event.preventDefault()}
    >
      <Select
        label={copy.question}
        every={copy.every.question}
        value={String(filter.question ?? "")}
        options={questions.map(({ value, count }) => ({
          value: String(value),
          words: copy.questionOption(
            value,
            reportCopy.openingWords(
              pack.questions.find(({ number }) => number === value)?.text ?? "",
            ),
          ),
          count,
        }))}
        onChange={(value) => change({ question: Number(value) || null })}
      />
      <Select
        label={copy.part}
        every={copy.every.part}
        value={part ?? ""}
        options={[
          ...parts.map(({ value, count }) => ({
            value: value.anchor,
            words: `${value.kind === "part" ? `${value.number} ` : ""}${titleOf(value)}`,
            count,
          })),
          // A single place is come to by a link; it can be left, and is not one of the choices otherwise.
          ...(part === null || isListed
            ? []
            : [
                {
                  value: part,
                  words: placeName(part, pack),
                  count: filterEnquiries(pack, filter).length,
                },
              ]),
        ]}
        onChange={(value) => change({ part: value })}
      />
      <Select
        label={copy.kind}
        every={copy.every.kind}
        value={filter.kind ?? ""}
        options={kinds.map(({ value, count }) => ({
          value,
          words: copy.kinds[value],
          count,
        }))}
        onChange={(value) => change({ kind: value })}
      />
    </form>
  );
}

/** A filter as an address has it. */
export const chosenBy = ({
  question,
  part,
  kind,
}: EnquiryFilter): ChosenEnquiries => ({
  question,
  part: part ?? "",
  kind: kind ?? "",
});

function Select({
  label,
  every,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly every: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="">{every}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {copy.option(option.words, option.count)}
          </option>
        ))}
      </select>
    </div>
  );
}
