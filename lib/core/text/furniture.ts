import { type FurnitureRule, type KnownWords, lineRules, markRules } from '#core/text/furniture-rules.ts';
import { isHeadLine, top } from '#core/text/head-lines.ts';
import type { TextBlock } from '#core/text/text-block.ts';

/** A run of list items that are at least this much link (share of their letters) is a list of headlines. */
const mostlyLink = 0.8;

/** Shortest text that counts as a repetition, in UTF-16 units: shorter ones ("He said no.") may well be said twice. */
const shortestRepeat = 25;

/**
 * Drops what stands among the words of a story without being part of it: lines such as "Advertisement", labels, prompts,
 * captions and pull quotes that repeat, lists of headlines, and the headline and byline when they head the text. When in
 * doubt a block is kept: a lost sentence is worse than a line too much.
 */
export function dropFurniture(blocks: readonly TextBlock[], known: KnownWords = {}): readonly TextBlock[] {
  const headlines = headlineLists(blocks);
  const marked = rulesThatMark(blocks);
  const seen = new Set<string>();
  const kept = blocks.filter((block, index) => {
    if (headlines.has(index) || lineRule(block) !== undefined) return false;
    if (marked.some((rule) => rule.pattern.test(block.marks))) return false;
    const words = bareWords(block.text);
    const isRepeat = words.length >= shortestRepeat && seen.has(words);
    seen.add(words);
    return !isRepeat && !(block.kind === 'quote' && isPullQuote(block, blocks, words));
  });
  return withoutLooseEnds(withoutHead(kept, known));
}

/** Longest block looked at by its words, in UTF-16 units: a prompt to subscribe fits. */
const longestLine = 300;

/** The rule by which a block is furniture by its own words. None is `undefined`. */
export function lineRule(block: TextBlock): FurnitureRule | undefined {
  return block.text.length > longestLine ? undefined : lineRules.find((rule) => rule.pattern.test(block.text));
}

/** Largest share of a text that a box can have; a class name with "read-more" on more than that is the story's own. */
const largestBox = 0.25;

function rulesThatMark(blocks: readonly TextBlock[]): readonly FurnitureRule[] {
  const whole = lengthOf(blocks);
  return markRules.filter(
    (rule) => lengthOf(blocks.filter((block) => rule.pattern.test(block.marks))) <= whole * largestBox,
  );
}

function lengthOf(blocks: readonly TextBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

/** Runs of two or more list items that are links, and the label above them. */
function headlineLists(blocks: readonly TextBlock[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let start = 0; start < blocks.length; start += 1) {
    if (!isHeadlineLink(blocks[start])) continue;
    let end = start;
    while (isHeadlineLink(blocks[end])) end += 1;
    if (end - start >= 2) {
      for (let at = start; at < end; at += 1) found.add(at);
      const label = blocks[start - 1];
      if (label !== undefined && label.text.length <= 40 && !/[.!?。”"]$/u.test(label.text)) found.add(start - 1);
    }
    start = end;
  }
  return found;
}

function isHeadlineLink(block: TextBlock | undefined): boolean {
  return block?.kind === 'list-item' && block.linked >= block.text.length * mostlyLink;
}

/** A sentence set large in the middle of the story, which also stands in its place in the text. */
function isPullQuote(block: TextBlock, blocks: readonly TextBlock[], words: string): boolean {
  if (words.length < shortestRepeat) return false;
  return blocks.some((other) => other !== block && other.kind === 'paragraph' && bareWords(other.text).includes(words));
}

function withoutHead(blocks: readonly TextBlock[], known: KnownWords): readonly TextBlock[] {
  const headline = known.headline === undefined ? undefined : bareWords(known.headline);
  return blocks.filter((block, index) => {
    if (index >= top) return true;
    if (headline !== undefined && bareWords(block.text) === headline) return false;
    return !isHeadLine(block, known.authors ?? []);
  });
}

/** At the end, a heading heads something that was dropped, and a bare link leads away. */
function withoutLooseEnds(blocks: readonly TextBlock[]): readonly TextBlock[] {
  const last = blocks.findLastIndex((block) => block.kind !== 'heading' && !isBareLink(block));
  return blocks.slice(0, last + 1);
}

/** Longest name of a link that leads elsewhere, in UTF-16 units: "Continue to the second part of this story". */
const longestLink = 60;

function isBareLink({ text, linked }: TextBlock): boolean {
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '').length;
  return text.length <= longestLink && linked >= letters && !/[.!?。”"’]$/u.test(text);
}

function bareWords(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
