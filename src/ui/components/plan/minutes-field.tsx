/** Minutes as a person types them: whole ones, or nothing. Anything else is put right when the field is left. */
export function MinutesField({
  label,
  minutes,
  onMinutes,
}: {
  readonly label?: string;
  readonly minutes: number;
  readonly onMinutes: (minutes: number) => void;
}) {
  const shown = minutes === 0 ? "" : String(minutes);
  return (
    <input
      aria-label={label}
      class="minutes"
      inputMode="numeric"
      autocomplete="off"
      maxLength={3}
      value={shown}
      onInput={(event) => {
        const { value } = event.currentTarget;
        if (/^\d*$/.test(value)) onMinutes(Number(value));
      }}
      onBlur={(event) => {
        event.currentTarget.value = shown;
      }}
    />
  );
}
