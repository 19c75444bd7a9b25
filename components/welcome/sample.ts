import type { MarkAs } from '#core/model/mark.ts';
import { i18n } from '#i18n';

/** The sample story, and in it the words that each step proposes. */
export function sampleStory() {
  const words: Readonly<Record<MarkAs, string>> = {
    claim: i18n.t('welcome.sampleClaim'),
    source: i18n.t('welcome.sampleSource'),
    note: i18n.t('welcome.sampleNote'),
  };
  return {
    words,
    headline: i18n.t('welcome.sampleHeadline'),
    byline: i18n.t('welcome.sampleByline'),
    paragraphs: [
      i18n.t('welcome.sampleFirst', [words.claim, words.source]),
      i18n.t('welcome.sampleSecond', [words.note]),
      i18n.t('welcome.sampleThird'),
    ],
  };
}
