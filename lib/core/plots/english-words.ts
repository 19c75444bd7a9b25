import { namingWords } from '../formats/report-naming.ts';
import { saysWho1 } from '../model/codebook.ts';
import type { PlotWords } from './plot-words.ts';

const of = (count: number, one: string, many: string) => `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
const claims = (count: number) => of(count, 'claim', 'claims');

/** The words of pictures in files that people hand on: in English, as the rest of a report. */
export const englishWords: PlotWords = {
  naming: (naming) => (naming === 'unset' ? 'not set' : namingWords(naming, saysWho1)),
  notGiven: 'not given',
  none: 'No source given',
  open: 'Not yet looked at',
  claims,
  others: (count) => of(count, 'other source', 'other sources'),
  thisStory: 'this story',
  noOutlet: 'no outlet named',
  lead: 'lead',
  end: 'end',
  percent: (part) => `${Math.round(part * 100)} %`,
  of: (part, whole) => `${part.toLocaleString('en')} of ${whole.toLocaleString('en')}`,
  time(from, unit) {
    const date = new Date(from);
    const year = String(date.getUTCFullYear());
    if (unit === 'quarter') return `Q${Math.floor(date.getUTCMonth() / 3) + 1} ${year}`;
    if (unit === 'decade' || unit === 'century') return `${year}s`;
    if (unit === 'year') return year;
    const month = date.toLocaleDateString('en', { month: 'short', timeZone: 'UTC' });
    return unit === 'month' ? `${month} ${year}` : `${date.getUTCDate()} ${month} ${year}`;
  },
  tooFew: 'too few to compare',
  alongTitle: 'Who speaks where',
  alongSays: (sources, count, most, mostClaims) =>
    `${claims(count)} of ${of(sources, 'source', 'sources')} along the text of the story, from lead to last paragraph.${
      most === undefined ? '' : ` ${most} is heard most: ${claims(mostClaims)}.`
    }`,
  flowTitle: 'How the claims travelled',
  flowSays: (ways, relayed, relay) =>
    `Of ${of(ways, 'way', 'ways')} from an origin to the story, ${relayed.toLocaleString('en')} went through others.${
      relay === undefined ? '' : ` Most of those came through ${relay}.`
    }`,
  timeTitle: 'How claims are sourced, over time',
  timeSays: (count, undated) =>
    `Shares of ${claims(count)} by how they are sourced, by the day their stories were published.${
      undated === 0 ? '' : ` ${claims(undated)} of stories without a date ${undated === 1 ? 'is' : 'are'} left out.`
    }`,
  outletsTitle: 'Outlets side by side',
  outletsSays: (outlets, count) =>
    `Shares of ${claims(count)} in ${of(outlets, 'outlet', 'outlets')} by how they are sourced.`,
  multiplesTitle: 'Each outlet over time',
  multiplesSays: 'The same shares, for each outlet by itself, on the same stretch of time.',
  heads: {
    source: 'Source',
    sourcing: 'Sourcing',
    words: 'Claim',
    place: 'Place in the text',
    from: 'From',
    to: 'To',
    claims: 'Claims',
    outlet: 'Outlet',
    time: 'Time',
    share: 'Share',
  },
};
