// A lifecycle as the library describes it. That takes far longer than judging a case, so it waits
// until the day has come to rest.
import type { DescribeAnswer } from "jiceng";
import { computed, ref, watch, type ComputedRef } from "vue";
import { opened } from "./books";
import { ask } from "./library";
import { session } from "./session";

const REST = 200;

/** The question about a lifecycle on a day. */
export const describing = (lifecycle: string, asOf: string): object => ({ op: "describe", lifecycle, asOf, lang: [session.lang] });

/** The lifecycle that is on the desk, on the day that is on the desk. */
export function described(lifecycle: () => string | undefined): ComputedRef<DescribeAnswer | undefined> {
  const desk = session.desks.lifecycle;
  const settled = ref(desk.asOf);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  watch(
    () => desk.asOf,
    (day) => {
      clearTimeout(waiting);
      waiting = setTimeout(() => (settled.value = day), REST);
    },
  );
  // Read by themselves, so that another answer about the same lifecycle changes nothing here.
  const id = computed(lifecycle);
  const book = computed(() => opened.value.book);
  return computed(() => {
    if (book.value === undefined || id.value === undefined) return undefined;
    return ask<DescribeAnswer>(book.value, describing(id.value, settled.value)).ok;
  });
}
