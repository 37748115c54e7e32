// Places for the stages of a lifecycle and the ways between them.
import { graphlib, layout } from "@dagrejs/dagre";
import type { DescribeAnswer } from "jiceng";

export interface Box {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly final: boolean;
}
export interface Way {
  readonly from: string;
  readonly to: string;
  readonly path: string;
  readonly events: readonly string[];
}
export interface Graph {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly ways: readonly Way[];
}

const HEIGHT = 36;
/** About how wide a name is in 14 pixels: wide signs are square. */
const widthOf = (name: string): number => 28 + [...name].reduce((sum, it) => sum + (it.charCodeAt(0) > 0x2e7f ? 14 : 7.6), 0);

const pathOf = (points: readonly { x: number; y: number }[]): string => {
  const [first, ...rest] = points.map((it) => `${it.x.toFixed(1)} ${it.y.toFixed(1)}`);
  return `M${first} L${rest.join(" L")}`;
};

/** Lays a described lifecycle out. */
export function graphOf(told: DescribeAnswer, stageName: (id: string) => string, eventName: (id: string) => string): Graph {
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: "TB", nodesep: 22, ranksep: 34, marginx: 14, marginy: 14 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const it of told.stages) graph.setNode(it.id, { width: widthOf(stageName(it.id)), height: HEIGHT });
  const events = new Map<string, Set<string>>();
  for (const it of told.transitions) {
    if (it.to === undefined) continue;
    for (const from of it.from) {
      if (from === it.to) continue;
      const key = JSON.stringify([from, it.to]);
      const named = events.get(key) ?? new Set<string>();
      events.set(key, named.add(eventName(it.event ?? it.expires ?? it.id)));
      graph.setEdge(from, it.to);
    }
  }
  layout(graph);
  const boxes = told.stages.map((it) => {
    const { x = 0, y = 0, width = 0, height = 0 } = graph.node(it.id) as Partial<Box>;
    return { id: it.id, name: stageName(it.id), x, y, width, height, final: it.final };
  });
  const ways = [...events].map(([key, named]) => {
    const [from, to] = JSON.parse(key) as [string, string];
    const { points = [] } = graph.edge(from, to) as { points?: { x: number; y: number }[] };
    return { from, to, path: pathOf(points), events: [...named] };
  });
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return { width, height, boxes, ways };
}
