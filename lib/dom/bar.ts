import type { MarkAs } from '#core/model/mark.ts';
import { shownKey } from '#core/text/letter-key.ts';
import { barSheet } from './bar-sheet.ts';
import { besideRange } from './beside.ts';
import type { Sight } from './in-sight.ts';
import { createHost } from './own-host.ts';

/** The words on the bar, in the person's language. */
export interface BarWords {
  readonly bar: string;
  readonly claim: string;
  readonly source: string;
  readonly note: string;
  /** "This is it now", while a lost claim is looked for. */
  readonly found: string;
}

/** The small bar beside a selection. */
export interface Bar {
  /** Shows it beside the words. */
  showAt(range: Range): void;
  hide(): void;
  readonly isShown: boolean;
  /** The letters of the ways to mark, written on the buttons; undefined: none. */
  setKeys(keys: Readonly<Record<MarkAs, string>> | undefined): void;
  /** `mark`: the three ways to mark; `find`: "this is it now". */
  setMode(mode: 'mark' | 'find'): void;
  /** Shows these choices in place of the ways to mark, for a while, beside the words if they are on screen. */
  ask(choices: readonly BarChoice[], hint: string, range: Range | undefined): void;
  readonly isAsking: boolean;
  /** Shows a sentence in place of the buttons, for a moment. */
  say(sentence: string): void;
}

/** One answer to a question. */
export interface BarChoice {
  readonly label: string;
  /** Undefined: none. */
  readonly key: string | undefined;
  press(): void;
}

/** What a button of the bar says of the words. */
export type Pressed = MarkAs | 'found';

const kinds = ['claim', 'source', 'note', 'found'] as const satisfies readonly Pressed[];

const corner = 'auto auto 16px 16px'; // where the bar stands when it stands beside no words
const seenTime = 300; // milliseconds the bar must have been in sight before a click counts: a page cannot slip it under the pointer
const sayTime = 4000; // milliseconds: two short sentences can be read
const askTime = 8000; // milliseconds: long enough to read a name, think, and press a key

/**
 * Makes the bar: one host element with a closed shadow root, the only node ever added to the page, and that only while shown.
 * `press` is called for real clicks of a person alone, on a bar that was in sight: `watch` tells that of its host.
 */
export function createBar(
  document: Document,
  words: BarWords,
  press: (as: Pressed) => void,
  watch: (host: HTMLElement) => Sight | undefined,
  signal: AbortSignal,
): Bar {
  const { host, root, appear, place: placeAt } = createHost(document, 'says-who-bar', barSheet);

  const bar = document.createElement('div');
  bar.className = 'bar';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', words.bar);
  const sentence = document.createElement('p');
  sentence.setAttribute('role', 'status');
  const question = document.createElement('div');
  question.className = 'bar';
  question.setAttribute('role', 'toolbar');
  question.setAttribute('aria-label', words.bar);
  question.setAttribute('aria-live', 'polite');
  question.hidden = true;
  root.append(bar, question, sentence);

  let sight: Sight | undefined;
  const isSeen = () => (sight?.stayed() ?? 0) >= seenTime;
  let saying: ReturnType<typeof setTimeout> | undefined;
  const buttons = kinds.map((as) => {
    const made = button(document, words[as], as === 'found' ? 'Enter' : undefined, () => press(as), isSeen);
    made.hidden = as === 'found';
    bar.append(made);
    return made;
  });

  const hide = () => {
    clearTimeout(saying);
    sentence.textContent = '';
    question.hidden = true;
    host.remove();
  };
  const place = (range: Range) => {
    const { top, left } = besideRange(range, host.getBoundingClientRect());
    placeAt(`${top}px auto auto ${left}px`);
  };
  const see = () => {
    sight ??= watch(host);
    sight?.again();
  };
  signal.addEventListener('abort', hide);

  return {
    showAt(range) {
      clearTimeout(saying);
      sentence.textContent = '';
      question.hidden = true;
      bar.hidden = false;
      const isNew = !host.isConnected;
      appear();
      place(range);
      if (isNew) see();
    },
    hide,
    setKeys(keys) {
      for (const [at, made] of buttons.entries()) {
        const as = kinds[at]!;
        if (as !== 'found') capOf(made, keys?.[as]);
      }
    },
    setMode(mode) {
      for (const [at, made] of buttons.entries()) made.hidden = (kinds[at] === 'found') !== (mode === 'find');
    },
    get isShown() {
      return host.isConnected && !bar.hidden;
    },
    ask(choices, hint, range) {
      const words = document.createElement('span');
      words.textContent = hint;
      const made = choices.map(({ label, key, press }) => button(document, label, key, press, isSeen));
      question.replaceChildren(...made, words);
      appear();
      see();
      bar.hidden = true;
      question.hidden = false;
      sentence.textContent = '';
      if (range === undefined) placeAt(corner);
      else place(range);
      clearTimeout(saying);
      saying = setTimeout(hide, askTime);
    },
    get isAsking() {
      return host.isConnected && !question.hidden;
    },
    say(text) {
      appear();
      bar.hidden = true;
      question.hidden = true;
      sentence.textContent = text;
      placeAt(corner);
      clearTimeout(saying);
      saying = setTimeout(hide, sayTime);
    },
  };
}

function button(
  document: Document,
  label: string,
  key: string | undefined,
  press: () => void,
  isSeen: () => boolean,
): HTMLElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.append(label);
  capOf(made, key);
  // Without this the click would take the selection away before it is read.
  made.addEventListener('pointerdown', (event) => event.preventDefault());
  made.addEventListener('click', (event) => {
    const byKeyboard = event.detail === 0;
    if (event.isTrusted && (byKeyboard || isSeen())) press();
  });
  return made;
}

/** Writes the key on a button, in place of what it had. */
function capOf(made: HTMLElement, key: string | undefined): void {
  made.querySelector('kbd')?.remove();
  made.removeAttribute('aria-keyshortcuts');
  if (key === undefined) return;
  made.setAttribute('aria-keyshortcuts', key.length > 1 || key === key.toLowerCase() ? key : `Shift+${key}`);
  const cap = made.ownerDocument.createElement('kbd');
  cap.textContent = key === 'Enter' ? '↵' : shownKey(key);
  made.append(cap);
}
