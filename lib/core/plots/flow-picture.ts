import { type SankeyLink, type SankeyNode, sankey } from 'd3-sankey';
import type { SourceId } from '../model/id.ts';
import type { Flow, FlowNode, FlowStep } from '../tally/flow.ts';
import { inNamingOrder, swatchOfNaming } from './naming-order.ts';
import { fitted, type Picture, roomOf, type Shape } from './picture.ts';
import type { PlotWords } from './plot-words.ts';

const post = 5; // pixels: how wide a source's post is, from which its claims go on
const cuff = 12; // pixels at the beginning of a band that bear the second sign beside its colour
const [leastUnit, mostUnit] = [1.5, 16]; // pixels for each claim
const roomForAll = 260; // pixels of height that the claims of a story share
const lineHeight = 15; // pixels
const apart = 24; // pixels between two posts: a line of words stands there

type Node = SankeyNode<FlowNode, FlowStep & { readonly value: number }>;
type Link = SankeyLink<FlowNode, FlowStep & { readonly value: number }>;

/** How the claims travelled: from origins through those who passed them on to the story; `end`: what stands at the end. */
export function flowPicture(
  flow: Flow,
  nameOf: (source: SourceId) => string,
  end: string,
  width: number,
  words: PlotWords,
): Picture {
  const hands = Math.max(0, ...flow.nodes.map(({ at }) => (at === 'origin' ? 0 : at)));
  const name = (node: FlowNode) => nodeName(node, nameOf, end, words);
  const { nodes, links, height } = layOut(flow, hands, width);
  const shapes: Shape[] = [];

  for (const link of links) {
    const [from, to] = [link.source as Node, link.target as Node];
    const half = (link.width ?? 0) / 2;
    const says = `${name(from)} → ${name(to)}, ${words.naming(link.naming)}: ${words.claims(link.claims.length)}`;
    shapes.push({
      shape: 'band',
      from: { x: from.x1!, y0: link.y0! - half, y1: link.y0! + half },
      to: { x: to.x0!, y0: link.y1! - half, y1: link.y1! + half },
      swatch: swatchOfNaming(link.naming),
      meant: { says, claims: [...new Set(link.claims)] },
    });
    const box = { x: from.x1!, y: link.y0! - half, width: cuff, height: 2 * half };
    shapes.push({ shape: 'bar', box, swatch: swatchOfNaming(link.naming) });
  }
  const column = width / (hands + 1);
  const story = nodes.find(({ what }) => what === 'story');
  const ending = fitted(end, width / 2);
  for (const node of nodes) {
    const { x0 = 0, y0 = 0, y1 = 0 } = node;
    shapes.push({ shape: 'bar', box: { x: x0, y: y0, width: post, height: y1 - y0 }, swatch: 'grey-solid' });
    const isEnd = node === story;
    // The story's name ends at the edge, where the names of those before it would run into it.
    const isBeside = Math.abs(y0 - (story?.y0 ?? 0)) < lineHeight;
    const room = Math.min(column - 8, isBeside ? width - roomOf(ending) - x0 - 8 : width);
    shapes.push({
      shape: 'words',
      x: isEnd ? width : x0,
      y: y0 - 5,
      words: isEnd ? ending : fitted(`${name(node)} ${node.value ?? ''}`.trim(), room),
      align: isEnd ? 'end' : 'start',
      look: node.what === 'source' || isEnd ? 'label' : 'quiet',
      halo: true,
    });
  }

  const relays = nodes.filter(({ at, what }) => at !== 'origin' && what === 'source');
  const relay = relays.toSorted((one, other) => (other.value ?? 0) - (one.value ?? 0))[0];
  const isOrigin = new Map(flow.nodes.map(({ key, at }) => [key, at === 'origin']));
  const relayed = count(flow.steps.filter(({ from, to }) => isOrigin.get(from) && to !== story?.key));
  return {
    width,
    height,
    title: words.flowTitle,
    says: words.flowSays(flow.ways, relayed, relay && name(relay)),
    shapes,
    table: {
      heads: [words.heads.from, words.heads.to, words.heads.sourcing, words.heads.claims],
      rows: flow.steps.map(({ from, to, naming, claims }) => {
        const [one, other] = [from, to].map((key) => flow.nodes.find((node) => node.key === key)!);
        return [name(one!), name(other!), words.naming(naming), claims.length];
      }),
    },
  };
}

function layOut(flow: Flow, hands: number, width: number): { nodes: Node[]; links: Link[]; height: number } {
  if (flow.nodes.length === 0) return { nodes: [], links: [], height: 0 };
  const unit = Math.min(mostUnit, Math.max(leastUnit, roomForAll / flow.ways));
  const rank = new Map(
    inNamingOrder(new Set(flow.steps.map(({ naming }) => naming))).map((naming, at) => [naming, at]),
  );
  const steps = flow.steps.toSorted((one, other) => rank.get(one.naming)! - rank.get(other.naming)!);
  const columns = new Map<FlowNode['at'], number>();
  for (const { at } of flow.nodes) columns.set(at, (columns.get(at) ?? 0) + 1);
  const placeOf = new Map(flow.nodes.map(({ key, at }) => [key, at]));
  const leaving = (at: FlowNode['at']) =>
    at === 0 ? flow.ways : count(flow.steps.filter(({ from }) => placeOf.get(from) === at));
  const tall = [...columns].map(([at, number]) => (number - 1) * apart + leaving(at) * unit);
  const height = Math.ceil(Math.max(...tall)) + apart;
  const laid = sankey<FlowNode, FlowStep & { readonly value: number }>()
    .nodeId(({ key }) => key)
    .nodeAlign(({ at }) => (at === 'origin' ? 0 : hands + 1 - at))
    .nodeWidth(post)
    .nodePadding(apart)
    .linkSort(null)
    .extent([
      [0, apart - 6],
      [width, height - 6],
    ])({
    nodes: flow.nodes.map((node) => ({ ...node })),
    links: steps.map((step) => ({ ...step, source: step.from, target: step.to, value: step.claims.length })),
  });
  return { nodes: laid.nodes, links: laid.links, height };
}

function nodeName(node: FlowNode, nameOf: (source: SourceId) => string, end: string, words: PlotWords): string {
  switch (node.what) {
    case 'source':
      return nameOf(node.source!);
    case 'others':
      return words.others(node.sources ?? 0);
    case 'not-given':
      return words.notGiven;
    case 'none':
      return words.none;
    case 'story':
      return end;
  }
}

const count = (steps: readonly FlowStep[]) => steps.reduce((sum, { claims }) => sum + claims.length, 0);
