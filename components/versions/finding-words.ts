import { showStoryDate } from '#components/story/dates.ts';
import type { Finding } from '#core/compare/finding.ts';
import { readDate } from '#core/text/dates.ts';
import { i18n } from '#i18n';

/** What was changed, in one sentence. */
export function findingWords(finding: Finding): string {
  const [was, now] = [shortened(finding.was), shortened(finding.now)];
  switch (finding.kind) {
    case 'claim-cut':
      return i18n.t('versions.claimCut', [was]);
    case 'claim-reworded':
      return i18n.t('versions.claimReworded');
    case 'claim-moved':
      return i18n.t('versions.claimMoved', [was]);
    case 'claim-ambiguous':
      return i18n.t('versions.claimAmbiguous', [was]);
    case 'number-changed':
      return i18n.t('versions.numberChanged', [was, now]);
    case 'number-added':
      return i18n.t('versions.numberAdded', [now]);
    case 'number-dropped':
      return i18n.t('versions.numberDropped', [was]);
    case 'negation':
      return now === '' ? i18n.t('versions.negationOut', [was]) : i18n.t('versions.negationIn', [now]);
    case 'attribution':
      return i18n.t('versions.attribution', [was, now]);
    case 'name':
      return i18n.t('versions.name', [was, now]);
    case 'quotation-altered':
      return i18n.t('versions.quotationAltered', [was, now]);
    case 'quotation-shortened':
      return i18n.t('versions.quotationShortened', [was, now]);
    case 'quotation-extended':
      return i18n.t('versions.quotationExtended', [was, now]);
    case 'quotation-unmarked':
      return i18n.t('versions.quotationUnmarked', [was]);
    case 'quotation-marked':
      return i18n.t('versions.quotationMarked', [now]);
    case 'source-named':
      return i18n.t('versions.sourceNamed', [was, now]);
    case 'source-unnamed':
      return i18n.t('versions.sourceUnnamed', [was, now]);
    case 'note-correction':
      return i18n.t('versions.noteCorrection', [now]);
    case 'note-clarification':
      return i18n.t('versions.noteClarification', [now]);
    case 'note-update':
      return i18n.t('versions.noteUpdate', [now]);
    case 'note-retraction':
      return i18n.t('versions.noteRetraction', [now]);
    case 'note-editor':
      return i18n.t('versions.noteEditor', [now]);
    case 'headline':
      return i18n.t('versions.headline', [was, now]);
    case 'byline':
      return i18n.t('versions.byline', [was, now]);
    case 'published':
      return i18n.t('versions.publishedChanged', [dateWords(was), dateWords(now)]);
    case 'modified':
      return i18n.t('versions.modifiedChanged', [dateWords(was), dateWords(now)]);
    case 'modified-not':
      return i18n.t('versions.modifiedNot', [dateWords(now)]);
  }
}

const dateWords = (date: string): string => showStoryDate(readDate(date));

const LONGEST = 160; // UTF-16 units: a sentence; the rest is in the text below

function shortened(words = ''): string {
  if (words.length <= LONGEST) return words;
  const part = words.slice(0, LONGEST);
  return `${part.slice(0, Math.max(part.lastIndexOf(' '), LONGEST / 2))}…`;
}
