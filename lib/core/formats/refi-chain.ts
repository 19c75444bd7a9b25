import type { ClaimView } from '../tally/claim-view.ts';
import { joinCell, splitCell } from './cell-list.ts';
import { notGiven, notSet } from './claim-row.ts';
import type { ForeignAttribution, ForeignSource } from './foreign.ts';
import { given } from './given.ts';

/** What a selection is described by: the notes, then who said it, in lines that people read and `readDescription` does too. */
export function describeClaim({ attributions, notes, claim }: ClaimView): string {
  const said = attributions.map(({ attribution, links }) =>
    [
      line(
        'Said by',
        joinCell(
          links.map(({ source }) => source?.name || notGiven),
          ' < ',
        ),
      ),
      line(
        'How',
        links.some(({ link }) => link.how)
          ? joinCell(
              links.map(({ link }) => link.how || notSet),
              ' < ',
            )
          : '',
      ),
      line(
        'In words',
        links.some(({ cue }) => cue)
          ? joinCell(
              links.map(({ cue }) => cue?.selector.exact || notSet),
              ' < ',
            )
          : '',
      ),
      line(
        'Naming',
        links.some(({ naming }) => naming)
          ? joinCell(
              links.map(({ naming }) => naming || notSet),
              ' < ',
            )
          : '',
      ),
      line('Wording', attribution.directness),
      line('Terms', attribution.terms),
      line('Named as', attribution.nameAsPrinted),
      line('Title', attribution.titleAsPrinted),
      line('Why this source', attribution.justification),
      line('Why not named', attribution.anonymityReason),
      line('People', attribution.plurality?.toString()),
    ].join(''),
  );
  const found = [
    claim.unsourced ? 'No source is given.\n' : '',
    claim.statusBecause ? line('Status because', claim.statusBecause) : '',
  ].join('');
  return [...notes.map(({ text }) => text), found, ...said]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n');
}

/** One line: a line break in a value would be taken for the next. */
function line(name: string, value: string | undefined): string {
  return value === undefined || value === '' ? '' : `${name}: ${value.replace(/[\r\n]+/g, ' ')}\n`;
}

/** What a description says: our own lines as fields, all else as a note. */
export interface Described {
  readonly note: string;
  readonly unsourced: boolean;
  readonly statusBecause?: string;
  readonly attributions: readonly ForeignAttribution[];
}

/** Reads a description that `describeClaim` wrote; any other is one note. */
export function readDescription(words: string, sources: ReadonlyMap<string, ForeignSource>): Described {
  const rest: string[] = [];
  const attributions: Map<string, string>[] = [];
  let unsourced = false;
  let statusBecause: string | undefined;
  for (const one of words.split('\n')) {
    const [, name, value] = ours.exec(one) ?? [];
    if (one === 'No source is given.') unsourced = true;
    else if (name === 'Status because') statusBecause = value;
    else if (name === 'Said by') attributions.push(new Map([[name, value!]]));
    else if (name !== undefined && attributions.length > 0) attributions.at(-1)!.set(name, value!);
    else rest.push(one);
  }
  return {
    note: rest.join('\n').trim(),
    unsourced,
    ...(statusBecause !== undefined && { statusBecause }),
    attributions: attributions.map((lines) => attributionOf(lines, sources)),
  };
}

const ours =
  /^(Said by|How|In words|Naming|Wording|Terms|Named as|Title|Why this source|Why not named|People|Status because): (.+)$/;

function attributionOf(
  lines: ReadonlyMap<string, string>,
  sources: ReadonlyMap<string, ForeignSource>,
): ForeignAttribution {
  const [hows, cues] = [splitCell(lines.get('How') ?? '', ' < '), splitCell(lines.get('In words') ?? '', ' < ')];
  const namings = splitCell(lines.get('Naming') ?? '', ' < ');
  const people = lines.get('People') ?? '';
  return given({
    links: splitCell(lines.get('Said by') ?? '', ' < ').map((name, at) => {
      const [how, cue, naming] = [hows[at], cues[at], namings[at] === notSet ? undefined : namings[at]];
      const known = sources.get(name) ?? { name };
      return given({
        source: name === notGiven ? undefined : { ...known, ...given({ naming }) },
        how: how === notSet ? undefined : how,
        cue: cue === undefined || cue === notSet ? undefined : { exact: cue },
      });
    }),
    directness: lines.get('Wording'),
    terms: lines.get('Terms'),
    nameAsPrinted: lines.get('Named as'),
    titleAsPrinted: lines.get('Title'),
    justification: lines.get('Why this source'),
    anonymityReason: lines.get('Why not named'),
    plurality: /^\d{1,11}$/.test(people) ? Number(people) : undefined,
  }) as ForeignAttribution;
}
