// The time line of a case as an option of ECharts: a row for the facts, a row for each clock.
import type { ClockStatus, Fact } from "jiceng";
import type { CustomSeriesOption, ScatterSeriesOption } from "echarts/charts";
import type { ECBasicOption } from "echarts/types/dist/shared";
import { dueText } from "../state/lastDay";
import { momentOf, moved, spanText } from "../state/days";
import { anyName, nameOf } from "../state/names";
import { session } from "../state/session";
import { t, told } from "../words";

export interface Shown {
  readonly clocks: readonly ClockStatus[];
  readonly facts: readonly Fact[];
  readonly asOf: string;
  readonly narrow: boolean;
}

/** The colours of bars, by verdict; what is only generally done is never drawn as a breach. */
export const COLOURS = { met: "#4f8f63", pending: "#3f7fae", unmet: "#b8433a", unknown: "#b08a1f", none: "#87929c" } as const;

function colourOf({ verdict, force }: ClockStatus): string {
  const lenient = verdict === "unmet" && force.startsWith("generally");
  return COLOURS[lenient ? "unknown" : (verdict ?? "none")];
}

const LATIN = '"Segoe UI","Helvetica Neue",Roboto,"Noto Sans","Liberation Sans",Arial';
const CHINESE = '"PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC"';
const fonts = (): string => `${session.lang === "zh" ? CHINESE : `${LATIN},${CHINESE}`},sans-serif`;

/** The last day that a clock shows: its end, else its last day, else the day asked about. */
function endOf(clock: ClockStatus, asOf: string): string {
  const last = clock.due?.notAfter ?? clock.due?.notBefore ?? clock.opens?.notBefore;
  const ends = [clock.endedOn, last].filter((it) => it !== undefined).sort();
  return clock.endedOn ?? ends.at(-1) ?? (asOf > clock.since ? asOf : clock.since);
}

function clockText(clock: ClockStatus): string {
  const due = clock.due ?? clock.opens;
  const lines = [nameOf("rules", clock.duty), `${clock.since} ${t("onward")} · ${told(clock.state)}`];
  if (due !== undefined) lines.push(`${t("lastDay")} ${dueText(due)}`);
  for (const span of clock.stopped ?? []) lines.push(`${t("stoppedDays")} ${spanText(span)}`);
  return lines.join("\n");
}

type Renderer = NonNullable<CustomSeriesOption["renderItem"]>;

/** Draws the bar, its stops and its last day. */
const drawn =
  ({ clocks, asOf }: Shown): Renderer =>
  (params, api) => {
    const clock = clocks[params.dataIndex];
    if (clock === undefined) return null;
    const row = Number(api.value(0));
    const x = (day: string): number => api.coord([momentOf(day), row])[0] ?? 0;
    const y = api.coord([momentOf(clock.since), row])[1] ?? 0;
    const colour = colourOf(clock);
    const bar = (from: number, to: number, style: object) => ({
      type: "rect" as const,
      shape: { x: from, y: y - 6, width: Math.max(3, to - from), height: 12, r: 3 },
      style,
    });
    const children: object[] = [bar(x(clock.since), x(endOf(clock, asOf)), { fill: colour })];
    for (const stop of clock.stopped ?? []) {
      const [from, to] = [x(stop.from), x(moved(stop.until, 1))];
      children.push(bar(from, to, { fill: "#fff", stroke: colour, lineWidth: 1 }));
      for (let at = from + 3; at < to; at += 5) {
        children.push({ type: "line", shape: { x1: at, y1: y + 6, x2: Math.min(at + 5, to), y2: y - 6 }, style: { stroke: colour, lineWidth: 1 } });
      }
    }
    const last = clock.due ?? clock.opens;
    if (last !== undefined) {
      const at = x(last.notBefore);
      const points = [[at, y - 9], [at + 6, y], [at, y + 9], [at - 6, y]];
      const known = last.notAfter === last.notBefore;
      children.push({ type: "polygon", shape: { points }, style: { fill: known ? "#1f2933" : "#fff", stroke: "#1f2933", lineWidth: 1.5 } });
    }
    return { type: "group", children: children as never[] };
  };

/** The option for ECharts. */
export function timeLineOption(shown: Shown): ECBasicOption {
  const { clocks, facts, asOf, narrow } = shown;
  const fontFamily = fonts();
  const rows = [t("factsRow"), ...clocks.map((it) => nameOf("rules", it.duty))];
  const days = [
    asOf,
    ...facts.map((it) => it.on),
    ...clocks.flatMap((it) => [it.since, endOf(it, asOf), it.due?.notBefore ?? it.opens?.notBefore ?? it.since]),
  ].sort();
  const bars: CustomSeriesOption = {
    type: "custom",
    renderItem: drawn(shown),
    encode: { x: [1, 2], y: 0 },
    data: clocks.map((it, n) => [n + 1, momentOf(it.since), momentOf(endOf(it, asOf))]),
    tooltip: { formatter: (it: unknown) => clockText(clocks[(it as { dataIndex: number }).dataIndex] as ClockStatus) },
  };
  const dots: ScatterSeriesOption = {
    type: "scatter",
    symbolSize: 9,
    itemStyle: { color: "#1f2933" },
    data: facts.map((it) => [momentOf(it.on), 0]),
    tooltip: {
      formatter: (it: unknown) => {
        const fact = facts[(it as { dataIndex: number }).dataIndex];
        return fact === undefined ? "" : `${fact.on}\n${anyName(fact.kind ?? fact.id)}`;
      },
    },
    markLine: {
      silent: true,
      symbol: "none",
      lineStyle: { color: "#a3261c", width: 2, type: "solid" },
      label: { formatter: asOf, color: "#a3261c", fontFamily, position: "end", distance: 6 },
      data: [{ xAxis: momentOf(asOf) }],
    },
  };
  return {
    useUTC: true,
    animation: false,
    textStyle: { fontFamily },
    grid: { left: narrow ? 104 : 200, right: 48, top: 28, bottom: 28 },
    tooltip: { trigger: "item", renderMode: "richText", confine: true, textStyle: { fontFamily, fontSize: 13 } },
    xAxis: {
      type: "time",
      position: "top",
      min: momentOf(moved(days.at(0) ?? asOf, -2)),
      max: momentOf(moved(days.at(-1) ?? asOf, 4)),
      splitNumber: narrow ? 3 : 8,
      axisLabel: { color: "#56616c", hideOverlap: true, formatter: { year: "{yyyy}", month: "{yyyy}-{MM}", day: "{MM}-{dd}" } },
      splitLine: { show: true, lineStyle: { color: "#eceeec" } },
      axisLine: { show: false },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: rows,
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { color: "#1f2933", width: narrow ? 92 : 188, overflow: "truncate", interval: 0 },
    },
    series: [dots, bars],
  };
}

export const heightOf = (clocks: number): number => 74 + (clocks + 1) * 28;
