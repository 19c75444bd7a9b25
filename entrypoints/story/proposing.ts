import type { Id } from '#core/model/id.ts';
import type { Mark } from '#core/model/mark.ts';
import type { Bar } from '#dom/bar.ts';
import { isEditable, isIn } from '#dom/selection.ts';
import { i18n } from '#i18n';

/** What was answered in the page to "says who?": the name that was proposed, or that no source is given. */
export type ProposalAnswer = 'accept' | 'none';

/** The question that follows a claim marked in the page: no browser moves the keyboard from the page to the panel. */
export interface Proposing {
  /** Asks whether this is who said it, beside the words, for a while. */
  propose(id: Id<string>, name: string, range: Range | undefined): void;
  /** The marks as they are now: takes the question back once it was answered in the panel. */
  settle(marks: readonly Mark[]): void;
  /** Takes Enter and 0 while the question stands; true where the key was an answer. */
  takes(event: KeyboardEvent): boolean;
}

/** Makes the question; `answer` is called at most once for each. */
export function createProposing(
  bar: Bar,
  /** Whether "0", a single letter to WCAG, is a key. */
  hasKeys: () => boolean,
  answer: (id: Id<string>, given: ProposalAnswer) => void,
): Proposing {
  let asked: Id<string> | undefined;
  const give = (given: ProposalAnswer) => {
    const id = asked;
    asked = undefined;
    bar.hide();
    if (id !== undefined) answer(id, given);
  };
  return {
    propose(id, name, range) {
      asked = id;
      const choices = [
        { label: name, key: 'Enter', press: () => give('accept') },
        { label: i18n.t('bar.noSource'), key: hasKeys() ? '0' : undefined, press: () => give('none') },
      ];
      bar.ask(choices, i18n.t('bar.inPanel'), range);
    },
    settle(marks) {
      if (asked === undefined || marks.find((mark) => mark.id === asked)?.isOpen) return;
      asked = undefined;
      if (bar.isAsking) bar.hide();
    },
    takes(event) {
      if (!bar.isAsking || isEditable(event.target)) return false;
      // Enter on something of the page that can be pressed is the page's.
      if (isIn(event.target, 'a[href], button, summary, [role=button]')) return false;
      if (event.key !== 'Enter' && !(event.key === '0' && hasKeys())) return false;
      event.preventDefault();
      event.stopImmediatePropagation();
      give(event.key === '0' ? 'none' : 'accept');
      return true;
    },
  };
}
