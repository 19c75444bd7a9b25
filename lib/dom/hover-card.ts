import type { ChangedWords } from '#core/anchor/found.ts';
import { cardSheet } from './card-sheet.ts';
import { inkOf, type PaintedLook } from './looks.ts';
import { createHost } from './own-host.ts';

/** What the card tells of one mark. */
export interface CardRow {
  readonly id: string;
  /** How the mark is drawn: the card draws a piece of the same line. */
  readonly look: PaintedLook;
  /** What kind of words these are, where they are no claim. */
  readonly head?: string;
  /** Who said it and through whom, origin first, one list for each attribution (`null` = not given); or what is said instead. */
  readonly who?: readonly (readonly (string | null)[])[] | string;
  /** What else is known, in a few words each. */
  readonly facts: readonly string[];
  /** What became of the words; none where they are as they were. */
  readonly state?: string;
  /** The old wording and the new as one; none where the words are as they were. */
  readonly changes: readonly ChangedWords[];
}

/** Words of ours that stand between those. */
export interface CardWords {
  readonly via: string;
  readonly notGiven: string;
  /** Said before words taken out and put in, for those who do not see the lines. */
  readonly out: string;
  readonly in: string;
}

/** The small card beside the marks under the pointer. */
export interface HoverCard {
  /** Shows these rows below a point of the outermost window, in CSS pixels, with a hint at the end. */
  showAt(x: number, y: number, rows: readonly CardRow[], hint: string): void;
  /** Shows which of the rows is open in the panel. */
  point(id: string): void;
  hide(): void;
}

const gap = 14; // CSS pixels: below the pointer, so that it does not cover the words

/** Makes the card: one host with a closed shadow root, in the page only while it shows; it takes no clicks. */
export function createHoverCard(document: Document, words: CardWords, signal: AbortSignal): HoverCard {
  const { host, root, appear, place } = createHost(document, 'says-who-card', cardSheet);
  const hide = () => host.remove();
  signal.addEventListener('abort', hide);

  const made = (tag: string, className: string, ...inside: (Node | string)[]) => {
    const element = document.createElement(tag);
    if (className !== '') element.className = className;
    element.append(...inside);
    return element;
  };
  const chain = (names: readonly (string | null)[]) =>
    made(
      'div',
      'who',
      ...names.flatMap((name, at): (Node | string)[] => {
        const link = made(at === 0 ? 'b' : 'bdi', '', name ?? words.notGiven);
        link.setAttribute('dir', 'auto');
        return at === 0 ? [link] : [made('i', '', ` ${words.via} `), link];
      }),
    );
  const change = ({ kind, text }: ChangedWords): Node => {
    if (kind === 'kept') return document.createTextNode(text);
    const part = made(kind === 'out' ? 'del' : 'ins', '', text);
    part.setAttribute('aria-label', `${kind === 'out' ? words.out : words.in} ${text}`);
    return part;
  };
  const row = ({ id, look, head, who = [], facts, state, changes }: CardRow) => {
    const { line, style } = inkOf(look, true);
    const sign = made('span', 'sign', '\u2003');
    sign.style.textDecoration = `underline ${style} ${line}`;
    const inside = [
      ...(head === undefined ? [] : [made('div', 'head', head)]),
      ...(typeof who === 'string' ? [made('div', 'who', who)] : who.map(chain)),
      ...(facts.length > 0 ? [made('div', 'facts', facts.join(' · '))] : []),
      ...(state === undefined ? [] : [made('strong', '', state)]),
      ...(changes.length > 0 ? [made('p', '', ...changes.map(change))] : []),
    ];
    const whole = made('div', 'row', sign, made('div', 'told', ...inside));
    whole.dataset.id = id;
    return whole;
  };

  return {
    showAt(x, y, rows, hint) {
      root.replaceChildren(...rows.map(row), ...(hint === '' ? [] : [made('div', 'hint', hint)]));
      appear();
      const size = host.getBoundingClientRect();
      const top = y + gap + size.height > innerHeight ? y - gap - size.height : y + gap;
      place(`${Math.max(0, top)}px auto auto ${Math.max(0, Math.min(x, innerWidth - size.width - gap))}px`);
    },
    point(id) {
      for (const each of root.querySelectorAll<HTMLElement>('.row'))
        each.classList.toggle('open', each.dataset.id === id);
    },
    hide,
  };
}
