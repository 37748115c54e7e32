// A field for a day. While one types, a browser's field holds days that nobody means, such as one of
// the year 2: they wait, and give way to the day there was when the field is left.
import { ref, type Ref } from "vue";
import { FIRST_DAY, LAST_DAY, isDay } from "./days";

export interface DayField {
  /** Whether the field was left with what is no day. */
  readonly refused: Ref<boolean>;
  /** What the field is bound to, beside its value. */
  readonly field: Readonly<Record<string, unknown>>;
}

/** A field that shows a day and puts another one in its stead. */
export function dayField(shown: () => string, put: (day: string) => void): DayField {
  const refused = ref(false);
  function onChange(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    if (!isDay(value)) return;
    refused.value = false;
    put(value);
  }
  function onBlur(event: Event): void {
    const input = event.target as HTMLInputElement;
    if (isDay(input.value)) return;
    input.value = shown();
    refused.value = true;
  }
  return { refused, field: { type: "date", min: FIRST_DAY, max: LAST_DAY, onChange, onBlur } };
}
