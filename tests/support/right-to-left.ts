import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Which } from './browsers/open-browser.mjs';

const root = join(import.meta.dirname, '..', '..');
const builds = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };
const letters = 'אבגדהוזחטיכלמנסעפצקרשתאבגד'; // one for each of a to z

/**
 * Puts a copy of the build into a folder with its words in a language that is none: Hebrew letters for Latin ones, a
 * third longer, as translations are. Its screens are to be read from right to left (`turnRound`).
 */
export async function buildRightToLeft(which: Which, folder: string): Promise<string> {
  await cp(join(root, builds[which]), folder, { recursive: true });
  const file = join(folder, '_locales/en/messages.json');
  const messages = JSON.parse(await readFile(file, 'utf8')) as Record<string, { message: string }>;
  const turned = Object.entries(messages).map(([key, entry]) => [key, { ...entry, message: pseudo(entry.message) }]);
  await writeFile(file, JSON.stringify(Object.fromEntries(turned)));
  return folder;
}

/** Runs in a screen: turns it round, as the browser does where its own language is read so. */
export function turnRound(): void {
  document.documentElement.dir = 'rtl';
}

/**
 * Runs in a screen: the words of ours that a person sees there in Latin letters only. What was read or typed is left
 * out, and so are the words of `data`: names.
 */
export function untranslated(data: readonly string[]): string[] {
  const isOurs = (text: string) =>
    /[A-Za-z]{2,}/.test(text) && !/[א-ת]/.test(text) && !data.some((known) => text.startsWith(known));
  const foreign =
    'bdi, q, blockquote, mark, kbd, code, [dir=auto], [data-story-title], svg [data-look=label], script, style';
  const words: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement!;
    if (element.closest(foreign) || !element.checkVisibility()) continue;
    if (isOurs(node.textContent!.trim())) words.push(node.textContent!.trim());
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
    for (const name of ['aria-label', 'title', 'placeholder']) {
      const value = element.getAttribute(name);
      if (value && isOurs(value) && !element.closest(foreign)) words.push(`${name}: ${value}`);
    }
  }
  return words;
}

function pseudo(message: string): string {
  const turned = message.replace(/\$\w+\$?|[A-Za-z]/g, (part) =>
    part.length > 1 || part === '$' ? part : letters[part.toLowerCase().charCodeAt(0) - 97]!,
  );
  const longer = turned.replace(/\$\w+\$?/g, '');
  return `${turned}${
    longer.length > 12
      ? ` ${longer
          .trim()
          .slice(0, Math.ceil(longer.length / 3))
          .trim()}`
      : ''
  }`;
}
