import { anchorInSlices } from '#dom/anchoring.ts';
import { Slices } from '#dom/slices.ts';
import { type Change, changes, type Marked, type Page } from './changes.ts';
import { type Answer, engines } from './engines.ts';
import { chanceOf, otherWords, pick, writeStory } from './stories.ts';

/** How often what happened, for one engine and one kind of change. */
export interface Count {
  engine: string;
  change: string;
  cut: boolean;
  trials: number;
  /** The very words, or (of cut words) nothing. */
  right: number;
  /** More than half of what is painted is other text. */
  wrong: number;
  /** Found, and said to be reworded. */
  reworded: number;
}

/** Marks stories of this folder, changes the pages, and counts what each engine finds. Runs in the page. */
export async function measure(seeds: readonly number[], stories: number): Promise<Count[]> {
  const counts: Count[] = [];
  for (const engine of engines)
    for (const { name, cut } of changes)
      counts.push({ engine: engine.name, change: name, cut: cut === true, trials: 0, right: 0, wrong: 0, reworded: 0 });
  for (const seed of seeds) {
    const chance = chanceOf(seed);
    for (let n = 0; n < stories; n += 1) {
      const page: Page = { paragraphs: writeStory(chance, 10 + Math.floor(chance() * 20)), look: {} };
      for (const marked of marksOf(page, chance))
        for (const change of changes) await trial(page, marked, change, Math.floor(chance() * 1e9), counts);
    }
  }
  return counts;
}

/** Times to find many marks on a long page at once, in ms; and with rests in between, the longest time without one. */
export async function time(
  letters: number,
  marks: number,
  seed: number,
): Promise<{ same: number; shifted: number; edited: number; slice: number }> {
  const chance = chanceOf(seed);
  const page: Page = { paragraphs: writeStory(chance, Math.ceil(letters / 240)), look: {} };
  const { describe, anchorAll, reset } = engines[0]!;
  const places = render(page, chanceOf(seed));
  const all = Array.from({ length: marks }, () => {
    const paragraph = pick(chance, page.paragraphs);
    const from = Math.floor(chance() * Math.max(1, paragraph.length - 14));
    return { ids: paragraph.slice(from, from + 14).map(({ id }) => id) };
  });
  const selectors = all.map((marked) => describe(document.body, rangeOf(places, marked)!));
  const middle = new Set(all.map(({ ids }) => ids[ids.length >> 1]!));
  const edited = page.paragraphs.map((paragraph) =>
    paragraph.map((word) => (middle.has(word.id) ? { id: word.id, text: pick(chance, otherWords) } : word)),
  );
  /** A page that is read has been shown: working out its styles is not our doing. */
  const layOut = (later: Page): void => {
    render(later, chanceOf(seed));
    if (document.body.offsetHeight === 0) throw new Error('the page was not laid out');
  };
  const run = async (later: Page): Promise<number> => {
    layOut(later);
    reset!();
    const began = performance.now();
    await anchorAll!(document.body, selectors as never);
    return performance.now() - began;
  };
  const longest = async (later: Page): Promise<number> => {
    layOut(later);
    reset!();
    const slices = new Slices();
    const found: unknown[] = [];
    for await (const [, anchored] of anchorInSlices(document.body, selectors as never, undefined, slices))
      found.push(anchored);
    if (found.length !== selectors.length) throw new Error('marks were left out');
    return slices.longest;
  };
  await run(page);
  const worst = { paragraphs: edited, look: { boxes: 0.25 } };
  return {
    same: await run(page),
    shifted: await run({ ...page, look: { boxes: 0.25 } }),
    edited: await run(worst),
    slice: Math.max(await longest(page), await longest(worst)),
  };
}

async function trial(page: Page, marked: Marked, change: Change, seed: number, counts: Count[]): Promise<void> {
  const first = change.first?.(page, marked, chanceOf(seed)) ?? page;
  const later = change.later(first, marked, chanceOf(seed + 1));
  for (const engine of engines) {
    const count = counts.find((other) => other.engine === engine.name && other.change === change.name)!;
    const range = rangeOf(render(first, chanceOf(seed)), marked);
    if (!range) continue;
    const selector = JSON.parse(JSON.stringify(await engine.describe(document.body, range)));
    engine.reset?.();
    const places = render(later, chanceOf(seed + 2));
    const answer = await engine.anchor(document.body, selector as never);
    judge(count, places, marked, change, answer);
  }
}

function judge(count: Count, places: Places, marked: Marked, change: Change, { ranges, reworded }: Answer): void {
  count.trials += 1;
  const painted = ranges.filter((range) => !range.collapsed);
  if (reworded) count.reworded += 1;
  if (change.cut) {
    if (painted.length === 0) count.right += 1;
    else count.wrong += 1;
    return;
  }
  if (painted.length === 0) return;
  const wanted = new Set(marked.ids);
  let good = 0;
  let bad = 0;
  for (const { id, node, start, end } of places) {
    const inside = painted.some(
      (range) => range.comparePoint(node, start) === 0 && range.comparePoint(node, end) === 0,
    );
    if (!inside) continue;
    if (wanted.has(id)) good += 1;
    else bad += 1;
  }
  if (good === wanted.size && bad === 0) count.right += 1;
  else if (bad > good) count.wrong += 1;
  else if (good >= wanted.size * 0.8 && bad <= wanted.size * 0.2) count.right += 1; // an edge off by a word
}

type Places = { id: number; node: Text; start: number; end: number }[];

/** Puts a page into the document, and says where each word stands. */
function render({ paragraphs, look }: Page, chance: () => number): Places {
  const places: Places = [];
  const body = document.createElement('body');
  const script = body.appendChild(document.createElement('script'));
  script.type = 'application/json'; // many news pages carry their story once more
  script.textContent = JSON.stringify(paragraphs.map((paragraph) => paragraph.map(({ text }) => text).join(' ')));
  const article = body.appendChild(document.createElement('article'));
  for (const paragraph of paragraphs) {
    const element = article.appendChild(document.createElement('p'));
    let open: Text | undefined;
    for (const { id, text } of paragraph) {
      const printed = look.print?.(text) ?? text;
      const inline = chance() < (look.inline ?? 0.04); // a link, an emphasis
      if (inline || !open) {
        open = document.createTextNode('');
        const parent = inline ? element.appendChild(document.createElement('em')) : element;
        parent.append(open);
      }
      places.push({ id, node: open, start: open.data.length, end: open.data.length + printed.length });
      open.appendData(inline ? printed : `${printed} `);
      if (inline) {
        element.append(' ');
        open = undefined;
      }
    }
    if (chance() >= (look.boxes ?? 0)) continue;
    const box = article.appendChild(document.createElement('aside'));
    box.textContent = Array.from({ length: 6 }, () => pick(chance, otherWords)).join(' ');
  }
  document.documentElement.replaceChild(body, document.body);
  return places;
}

function rangeOf(places: Places, { ids }: Marked): Range | undefined {
  const first = places.find(({ id }) => id === ids[0]);
  const last = places.find(({ id }) => id === ids.at(-1));
  if (!first || !last) return undefined;
  const range = document.createRange();
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return range;
}

/** A few words, a long stretch of a paragraph, and a stretch over two paragraphs; three of each. */
function marksOf({ paragraphs }: Page, chance: () => number): Marked[] {
  const marks: Marked[] = [];
  for (let n = 0; n < 3; n += 1) {
    const at = Math.floor(chance() * (paragraphs.length - 1));
    const own = paragraphs[at]!;
    const from = Math.floor(chance() * Math.max(1, own.length - 6));
    marks.push({ ids: own.slice(from, from + 5).map(({ id }) => id) });
    marks.push({ ids: own.slice(0, 18).map(({ id }) => id) });
    marks.push({ ids: [...own.slice(-9), ...paragraphs[at + 1]!.slice(0, 7)].map(({ id }) => id) });
  }
  return marks;
}
