import { count, share } from '#components/library/number-words.ts';
import { namingWord } from '#components/story/xray-words.ts';
import type { PlotWords } from '#core/plots/plot-words.ts';
import { i18n } from '#i18n';

const language = () => document.documentElement.lang || 'en';

/** The words of pictures on screen, in the person's language. */
export const plotWords = (): PlotWords => ({
  naming: (naming) => (naming === 'unset' ? i18n.t('xray.unset') : namingWord(naming)),
  notGiven: i18n.t('claims.notGiven'),
  none: i18n.t('plots.none'),
  open: i18n.t('plots.open'),
  claims: (claims) => i18n.t('plots.claims', claims, [count(claims)]),
  others: (sources) => i18n.t('plots.others', sources, [count(sources)]),
  thisStory: i18n.t('plots.thisStory'),
  noOutlet: i18n.t('plots.noOutlet'),
  lead: i18n.t('plots.lead'),
  end: i18n.t('plots.end'),
  percent: (part) => share(part, 1),
  of: (part, whole) => i18n.t('library.partOf', [count(part), count(whole)]),
  time: timeWords,
  tooFew: i18n.t('plots.tooFew'),
  alongTitle: i18n.t('plots.along'),
  alongSays: (sources, claims, most, mostClaims) =>
    [
      i18n.t('plots.alongSays', [i18n.t('plots.claims', claims, [count(claims)]), count(sources)]),
      most === undefined ? '' : i18n.t('plots.heardMost', [most, count(mostClaims)]),
    ]
      .filter(Boolean)
      .join(' '),
  flowTitle: i18n.t('plots.flow'),
  flowSays: (ways, relayed, relay) =>
    [
      i18n.t('plots.flowSays', [count(ways), count(relayed)]),
      relay === undefined ? '' : i18n.t('plots.flowThrough', [relay]),
    ]
      .filter(Boolean)
      .join(' '),
  timeTitle: i18n.t('plots.time'),
  timeSays: (claims, undated) =>
    [i18n.t('plots.timeSays', [count(claims)]), undated === 0 ? '' : i18n.t('plots.undated', undated, [count(undated)])]
      .filter(Boolean)
      .join(' '),
  outletsTitle: i18n.t('plots.outlets'),
  outletsSays: (outlets, claims) => i18n.t('plots.outletsSays', [count(claims), count(outlets)]),
  multiplesTitle: i18n.t('plots.multiples'),
  multiplesSays: i18n.t('plots.multiplesSays'),
  heads: {
    source: i18n.t('plots.headSource'),
    sourcing: i18n.t('plots.headSourcing'),
    words: i18n.t('plots.headWords'),
    place: i18n.t('plots.headPlace'),
    from: i18n.t('plots.headFrom'),
    to: i18n.t('plots.headTo'),
    claims: i18n.t('plots.headClaims'),
    outlet: i18n.t('plots.headOutlet'),
    time: i18n.t('plots.headTime'),
    share: i18n.t('plots.headShare'),
  },
});

/** A stretch of time as people write it; `from`: milliseconds since 1970, UTC. */
function timeWords(from: number, unit: string): string {
  const write = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language(), { ...options, timeZone: 'UTC' }).format(from);
  switch (unit) {
    case 'day':
    case 'week':
      return write({ day: 'numeric', month: 'short', year: 'numeric' });
    case 'month':
      return write({ month: 'short', year: 'numeric' });
    case 'quarter':
      return i18n.t('plots.quarter', [
        String(Math.floor(new Date(from).getUTCMonth() / 3) + 1),
        write({ year: 'numeric' }),
      ]);
    case 'year':
      return write({ year: 'numeric' });
    default:
      return i18n.t('plots.years', [write({ year: 'numeric' })]);
  }
}
