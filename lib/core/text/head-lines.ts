import { type Byline, readByline } from '#core/metadata/byline.ts';
import type { StoryDate } from '#core/model/capture.ts';
import { readDate } from '#core/text/dates.ts';
import type { TextBlock } from '#core/text/text-block.ts';

/** Blocks at the top of a text among which its headline, byline and date line may stand. */
export const top = 6;

/** Longest byline or date line, in UTF-16 units: three names with a date fit, a first paragraph hardly. */
const longest = 160;

const signature = /^\W*(?:by|von|par|por|di|door|av|af)\s+(?=\p{Lu}|the\s)/u;
const signatureInCapitals = /^\W*BY\s+(?=\p{Lu})/u;
const signatureInOtherScripts = /^\W*(?:記者|记者|作者|文|기자)\s?[:：/／]/u;
const label = /^\W*(?:first\s)?(?:published|posted|updated|last\s(?:updated|modified)|modified|created|on)\b/iu;

/** The byline that heads a text, for pages that give it nowhere else. Not found is `undefined`. */
export function bylineIn(blocks: readonly TextBlock[]): Byline | undefined {
  const line = blocks.slice(0, top).find(isSigned);
  return line === undefined ? undefined : readByline([line.text]);
}

/** The date that heads a text, for pages that give it nowhere else. Not found is `undefined`. */
export function dateIn(blocks: readonly TextBlock[]): StoryDate | undefined {
  const line = blocks
    .slice(0, top)
    .find((block) => isDated(block) && !/^\W*(?:updated|last|modified)/iu.test(block.text));
  return line === undefined ? undefined : readDate(line.text);
}

/** True for a line that says who wrote the story or when, and nothing else. */
export function isHeadLine(block: TextBlock, authors: readonly string[]): boolean {
  return isSigned(block) || isDated(block) || namesOnly(block, authors);
}

function isSigned(block: TextBlock): boolean {
  if (block.kind === 'heading' || block.text.length > longest || endsSentence(block.text)) return false;
  const shapes = [signatureInCapitals, signatureInOtherScripts];
  return signature.test(lowerFirstWord(block.text)) || shapes.some((shape) => shape.test(block.text));
}

/** A day with a year, after a label, a weekday, a month, a digit or a signature; not a sentence. */
function isDated(block: TextBlock): boolean {
  if (block.kind === 'heading' || block.text.length > longest || endsSentence(block.text)) return false;
  const date = readDate(block.text);
  if (date.precision === undefined || date.precision === 'year' || date.precision === 'month') return false;
  const rest = block.text
    .replace(/[\d:/.,|–—-]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return label.test(block.text) || isSigned(block) || rest.length <= 40;
}

function namesOnly(block: TextBlock, authors: readonly string[]): boolean {
  if (authors.length === 0 || block.text.length > longest || endsSentence(block.text)) return false;
  const words = bare(block.text);
  const names = authors.map(bare);
  if (!names.some((name) => words.startsWith(name))) return false;
  return names.reduce((rest, name) => rest.replace(name, ''), words).length <= 60;
}

function endsSentence(text: string): boolean {
  return /[.!?。！？]["”’»」]?$/u.test(text) && !/\b[ap]\.\s?m\.$/iu.test(text);
}

function lowerFirstWord(text: string): string {
  return text.replace(/^\W*\p{Lu}/u, (letter) => letter.toLowerCase());
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
