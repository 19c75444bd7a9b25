import type { ChangedWords } from '#core/anchor/found.ts';
import { cardSheet } from './card-sheet.ts';
import { OWN_ELEMENT } from './text-walk.ts';

/** What the card tells of a mark. */
export interface CardWords {
  /** One line: what became of the words. */
  readonly title: string;
  /** The old wording and the new as one; none where the words are as they were. */
  readonly changes: readonly ChangedWords[];
  /** Said before words taken out and put in, for those who do not see the lines. */
  readonly out: string;
  readonly in: string;
}

/** The small card beside a mark under the pointer. */
export interface HoverCard {
  showAt(x: number, y: number, words: CardWords): void;
  hide(): void;
}

const gap = 14; // CSS pixels: below the pointer, so that it does not cover the words

/** Makes the card: one host with a closed shadow root, in the page only while it shows; it takes no clicks. */
export function createHoverCard(document: Document, signal: AbortSignal): HoverCard {
  const host = document.createElement('says-who-card');
  host.setAttribute(OWN_ELEMENT, '');
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cardSheet);
  root.adoptedStyleSheets = [sheet];
  const hide = () => host.remove();
  signal.addEventListener('abort', hide);

  return {
    showAt(x, y, words) {
      const title = document.createElement('strong');
      title.textContent = words.title;
      const text = document.createElement('p');
      text.append(...words.changes.map((part) => partOf(document, part, words)));
      root.replaceChildren(title, ...(words.changes.length > 0 ? [text] : []));
      if (!host.isConnected) document.documentElement.append(host);
      if (!host.matches(':popover-open')) host.showPopover();
      const size = host.getBoundingClientRect();
      const top = y + gap + size.height > innerHeight ? y - gap - size.height : y + gap;
      host.style.setProperty('--top', `${Math.max(0, top)}px`);
      host.style.setProperty('--left', `${Math.max(0, Math.min(x, innerWidth - size.width - gap))}px`);
    },
    hide,
  };
}

function partOf(document: Document, { kind, text }: ChangedWords, words: CardWords): Node {
  if (kind === 'kept') return document.createTextNode(text);
  const part = document.createElement(kind === 'out' ? 'del' : 'ins');
  part.setAttribute('aria-label', `${kind === 'out' ? words.out : words.in} ${text}`);
  part.textContent = text;
  return part;
}
