import { saysWho1 } from '#core/model/codebook.ts';
import { type Id, makeId } from '#core/model/id.ts';
import { sha256 } from '#core/text/sha256.ts';
import { dice, headline, outlets, sentence, sourceName } from './words.ts';

/** How large a generated library is. */
export interface LibrarySize {
  readonly stories: number;
  readonly sources: number;
  readonly claims: number;
}

/** The sizes at which growth is measured, the smallest first. */
export const librarySizes: readonly LibrarySize[] = [
  { stories: 20, sources: 200, claims: 1_000 },
  { stories: 200, sources: 2_000, claims: 10_000 },
  { stories: 2_000, sources: 20_000, claims: 100_000 },
];

type Rows = Readonly<Record<string, readonly object[]>>;

const from = Date.UTC(2016, 0, 4);
const day = 86_400_000; // milliseconds
const device = '01520000-0000-7000-8000-000000000001';
const stamp = `ijw9gqlc0.000.${device}`;
const valuesOf = (field: string) =>
  saysWho1.fields.find(({ name }) => name === field)!.values.map(({ value }) => value);
const [kinds, statuses, wordings, hows, types] = ['kind', 'status', 'directness', 'how', 'type'].map(valuesOf) as [
  string[],
  string[],
  string[],
  string[],
  string[],
];
const namings = ['named', 'named', 'named', 'described', 'anonymous', 'vague'];

/**
 * The records of a library of that size, table by table, a part at a time: first what belongs to no story, then twenty
 * stories each. The same at every run. As out of a backup: without the history of its changes.
 */
export function* generateLibrary(size: LibrarySize, seed = 1): Generator<Rows> {
  const roll = dice(seed);
  let made = 0;
  const newId = () => {
    made += 1;
    const random = Uint8Array.from({ length: 10 }, () => roll(256));
    return makeId<string>(from + made, random) as Id<string>;
  };
  const keep = (fields: object, at = from, id: string = newId()) => ({
    ...fields,
    id,
    v: 1,
    createdAt: at,
    updatedAt: at,
    rev: 1,
    stamps: Object.fromEntries(Object.keys(fields).map((field) => [field, stamp])),
  });

  const sources = Array.from({ length: size.sources }, (_, at) =>
    keep({
      name: sourceName(at),
      type: types[roll(types.length)],
      ...(at % 3 ? {} : { description: `spokesperson ${at}` }),
    }),
  );
  const aliases = sources
    .filter((_, at) => at % 10 === 0)
    .map((source, at) =>
      keep({ sourceId: source.id, name: `${sourceName(at * 10).split(' ')[0]} of the ${at}th desk` }),
    );
  const tags = ['follow-up', 'single-source', 'to check', 'budget', 'quote', 'numbers', 'court', 'later'].map((name) =>
    keep({ name }),
  );
  const collections = ['Floods', 'Ferries', 'Budget week', 'Class: week 4', 'Court reports'].map((name) =>
    keep({ name, description: `Stories about ${name.toLowerCase()}` }),
  );
  yield { sources, aliases, tags, collections, meta: [{ key: 'journal', value: { device, seq: 0, minWriter: 1 } }] };

  const perStory = Math.round(size.claims / size.stories);
  let claimAt = 0;
  for (let first = 0; first < size.stories; first += 20) {
    const rows: Record<string, object[]> = {};
    const put = <T extends object>(table: string, row: T): T => {
      rows[table] ??= [];
      rows[table].push(row);
      return row;
    };
    for (let at = first; at < Math.min(first + 20, size.stories); at += 1) {
      const when = from + at * day;
      const published = {
        raw: new Date(when).toISOString(),
        at: new Date(when).toISOString().slice(0, 16),
        precision: 'minute',
        zone: false,
      };
      const outlet = outlets[roll(outlets.length)]!;
      const url = `https://${outlet.toLowerCase().replaceAll(' ', '-')}.example/news/${at}-story`;
      const title = headline(roll, at);
      const story = put(
        'stories',
        keep({ headline: title, outlet, byline: sourceName(roll(900)), published, language: 'en' }, when),
      );
      const storyId = story.id;
      put('addresses', keep({ storyId, url, main: true }, when));
      const sentences = Array.from({ length: perStory }, (_, n) => sentence(roll, claimAt + n + 1));
      const text = Array.from({ length: Math.ceil(perStory / 5) }, (_, n) =>
        sentences.slice(n * 5, n * 5 + 5).join(' '),
      ).join('\n\n');
      const hash = sha256(text);
      put('texts', { hash, text });
      const found = <T>(value: T) => ({ value, where: 'meta' });
      const page = {
        address: url,
        aliases: [],
        headline: found(title),
        outlet: found(outlet),
        authors: [],
        blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
        wordCount: text.split(/\s+/).length,
        textFrom: 'article',
      };
      const reading = put('readings', keep({ storyId, readAt: when + 3_600_000, hash, page }, when));
      const here = Array.from({ length: 12 }, () => sources[roll(sources.length)]!);
      for (const source of new Set(here))
        put('appearances', keep({ storyId, sourceId: source.id, naming: namings[roll(namings.length)] }, when));
      claimAt += perStory;
      let start = 0;
      for (const exact of sentences) {
        start = text.indexOf(exact, start);
        const end = start + exact.length;
        const [claimId, passageId] = [newId(), newId()];
        const selector = {
          v: 1,
          exact,
          prefix: text.slice(Math.max(0, start - 60), start),
          suffix: text.slice(end, end + 60),
          start,
          end,
          length: text.length,
          copies: 1,
          rival: 0,
        };
        put(
          'passages',
          keep(
            { storyId, readingId: reading.id, ofId: claimId, selector, start, end, origin: 'marked' },
            when,
            passageId,
          ),
        );
        const unsourced = roll(10) === 0;
        const [kind, status] = [
          roll(6) ? { kind: kinds[roll(kinds.length)] } : {},
          roll(5) ? 'unchecked' : statuses[roll(statuses.length)],
        ];
        put('claims', keep({ storyId, passageId, status, unsourced, ...kind }, when + roll(40) * day, claimId));
        if (!unsourced) {
          const chain = roll(4) ? [here[roll(6)]!] : [here[roll(6)]!, here[6 + roll(6)]!];
          const links = chain.map((source) => ({ sourceId: source.id, how: hows[roll(hows.length)] }));
          const sourceIds = [...new Set(chain.map((source) => source.id))];
          put(
            'attributions',
            keep(
              { claimId, storyId, links, sourceIds, directness: wordings[roll(wordings.length)], position: 0 },
              when,
            ),
          );
        }
        if (roll(8) === 0)
          put('taggings', keep({ tagId: tags[roll(tags.length)]!.id, on: 'claim', onId: claimId }, when));
        if (roll(12) === 0)
          put(
            'notes',
            keep(
              {
                on: 'claim',
                onId: claimId,
                storyId,
                text: `Ask for file ${claimAt - roll(50)} again; the desk wants a second voice.`,
              },
              when,
            ),
          );
      }
      if (roll(3) === 0)
        put('memberships', keep({ collectionId: collections[roll(collections.length)]!.id, storyId }, when));
      if (roll(4) === 0)
        put('taggings', keep({ tagId: tags[roll(tags.length)]!.id, on: 'story', onId: storyId }, when));
    }
    yield rows;
  }
}
