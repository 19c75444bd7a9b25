import type { Attribution, Link } from '#core/model/attribution.ts';
import { sourcesOf } from '#core/model/attribution.ts';
import type { Claim } from '#core/model/claim.ts';
import { saysWho1 } from '#core/model/codebook.ts';
import type { Collection } from '#core/model/collection.ts';
import type { ClaimId, Id, PassageId, SourceId, StoryId, TagId } from '#core/model/id.ts';
import type { Fields } from '#core/model/kept.ts';
import type { Note, Tag, Tagging } from '#core/model/note.ts';
import type { Passage } from '#core/model/passage.ts';
import type { Project } from '#core/model/project.ts';
import type { Appearance, Source } from '#core/model/source.ts';
import { keeping } from './keeping.ts';
import { sampleHash, samplePage, sampleReadAt, sampleSelector, sampleText } from './sample-story.ts';

/** A project with everything in it: the sample of the codebook, coded, and some records that were deleted. */
export function sampleProject(): Project {
  const { newId, keep } = keeping(sampleReadAt);
  const storyId = newId<'story'>();
  const readingId = newId<'reading'>();
  const passages: Passage[] = [];
  const passage = (ofId: Id<string>, exact: string): PassageId => {
    const start = sampleText.indexOf(exact);
    if (start < 0) throw new Error(`the sample has no "${exact}"`);
    const end = start + exact.length;
    const made = keep<Passage>({
      storyId,
      readingId,
      ofId,
      selector: sampleSelector(start, end),
      start,
      end,
      origin: 'marked',
    });
    passages.push(made);
    return made.id as PassageId;
  };

  const source = (name: string, type?: string, description?: string) =>
    keep<Source>({ name, ...(type ? { type } : {}), ...(description ? { description } : {}) });
  const press = source('multiple South Korean press reports', 'media');
  const channelA = source('Channel A', 'media', 'broadcaster in Seoul');
  const ko = source('Ko Yong-hwan', 'expert', 'defector, former diplomat');
  const ytn = source('YTN', 'media', 'news channel in Seoul');
  const park = source('Park Geun-hye', 'official', 'president of South Korea');
  const hankook = source('Hankook Ilbo', 'media', 'newspaper in Seoul');

  const claims: Claim[] = [];
  const attributions: Attribution[] = [];
  const claim = (exact: string, coded: Partial<Fields<Claim>>, deletedAt?: number): ClaimId => {
    const id = newId<'claim'>();
    const fields = { storyId, passageId: passage(id, exact), status: 'unchecked', unsourced: false, ...coded };
    claims.push(keep<Claim>(fields, id, deletedAt));
    return id;
  };
  const attribute = (
    claimId: ClaimId,
    chain: readonly (readonly [source: Source | undefined, how?: string, cue?: string])[],
    coded: Partial<Fields<Attribution>>,
  ) => {
    const id = newId<'attribution'>();
    const links = chain.map(
      ([from, how, cue]): Link => ({
        ...(from ? { sourceId: from.id as SourceId } : {}),
        ...(how ? { how } : {}),
        ...(cue ? { cueId: passage(id, cue) } : {}),
      }),
    );
    const position = attributions.filter((other) => other.claimId === claimId).length;
    attributions.push(
      keep<Attribution>({ claimId, storyId, links, sourceIds: sourcesOf(links), position, ...coded }, id),
    );
  };

  const left = claim('North Koreans posted to China and Russia have left their workplaces in recent weeks 🚧', {
    kind: 'fact',
  });
  attribute(left, [[undefined], [press, 'reported', 'according to']], {
    directness: 'indirect',
    plurality: 2,
    nameAsPrinted: 'multiple South Korean press reports',
  });
  const asylum = claim('More than 20 labourers in Moscow have asked for asylum', {
    kind: 'number',
    status: 'disputed',
    statusBecause: '=HYPERLINK("https://check.example/") says 17, not "20"',
    statusAt: sampleReadAt + 86_400_000,
  });
  attribute(asylum, [[undefined], [channelA, 'reported', 'reported on Wednesday']], { directness: 'indirect' });
  const defected = claim('an agent and a translator have defected too', { kind: 'fact' });
  attribute(
    defected,
    [
      [ko, 'told', 'told'],
      [ytn, 'reported'],
    ],
    {
      directness: 'indirect',
      terms: 'on-record',
      nameAsPrinted: 'Ko Yong-hwan',
      titleAsPrinted: 'a former diplomat',
      justification: 'He left the same service.',
    },
  );
  attribute(defected, [[press, 'cited']], { directness: 'implied', anonymityReason: 'not given' });
  const angrier = claim('“Tighter surveillance only makes people angrier,”', { kind: 'opinion' });
  attribute(angrier, [[ko, 'told', 'Ko said'], [ytn]], { directness: 'direct' });
  const pathways = claim('all pathways will be opened for those who leave a “hellish life”', { kind: 'prediction' });
  attribute(
    pathways,
    [
      [park, 'quoted', 'has said'],
      [hankook, 'reported', 'newspaper reported'],
    ],
    { directness: 'mixed' },
  );
  claim('Nobody has counted the empty bunks.', { kind: 'other', unsourced: true });
  const dropped = claim('The translator’s résumé was not shown.', {}, sampleReadAt + 600_000);

  const appear = (from: Source, naming: string) => keep<Appearance>({ storyId, sourceId: from.id as SourceId, naming });
  const mentionId = newId<'mention'>();
  const mentionPassage = passage(mentionId, 'Ko Yong-hwan');
  const noteId = newId<'note'>();
  const notedPassage = passage(noteId, 'empty bunks');
  const tag = keep<Tag>({ name: 'to check' });
  const otherTag = keep<Tag>({ name: 'asylum; Moscow' });
  const goneTag = keep<Tag>({ name: 'dropped' }, newId(), sampleReadAt + 700_000);
  const collection = keep<Collection>({ name: 'Defections 2016', description: 'For the seminar.' });
  const tagging = (on: Id<string>, { id }: Tag) => keep<Tagging>({ tagId: id as TagId, on: 'claim', onId: on });
  const note = (fields: Fields<Note>, id?: Id<string>, deletedAt?: number) => keep<Note>(fields, id, deletedAt);

  const page = samplePage();
  return {
    codebook: saysWho1,
    stories: [
      keep(
        {
          headline: 'Workers and a translator leave North Korean posts abroad',
          byline: 'Mira Halden and Jun Sato',
          outlet: 'Wire Daily',
          published: page.published!.value,
          modified: page.modified!.value,
          language: 'en',
          section: 'World news',
        },
        storyId,
      ),
    ],
    addresses: [
      keep({ storyId, url: 'https://wiredaily.example/world/2016/10/13/north-korean-posts-abroad', main: true }),
      keep({ storyId, url: 'https://amp.wiredaily.example/world/2016/10/13/north-korean-posts-abroad', main: false }),
    ],
    readings: [keep({ storyId, readAt: sampleReadAt, hash: sampleHash, page }, readingId)],
    texts: [{ hash: sampleHash, text: sampleText }],
    passages,
    claims,
    attributions,
    sources: [press, channelA, ko, ytn, park, hankook],
    aliases: [
      keep({ sourceId: ko.id as SourceId, name: 'Ko Young-hwan' }),
      keep({ sourceId: hankook.id as SourceId, name: '한국일보' }),
    ],
    appearances: [
      appear(press, 'vague'),
      appear(channelA, 'named'),
      appear(ko, 'named'),
      appear(ytn, 'named'),
      appear(park, 'named'),
      appear(hankook, 'named'),
    ],
    mentions: [keep({ storyId, sourceId: ko.id as SourceId, passageId: mentionPassage }, mentionId)],
    notes: [
      note({ on: 'claim', onId: asylum, storyId, text: 'Ask the *agency*.\n\n- who counted?\n- when?' }),
      note({ on: 'claim', onId: asylum, storyId, text: '@desk: #urgent == not sure ==' }),
      note({ on: 'source', onId: ko.id, text: 'Spoke to us in 2014 | see [file](https://notes.example/ko).' }),
      note({ on: 'story', onId: storyId, storyId, text: 'Second-hand throughout.' }),
      note({ on: 'passage', onId: noteId, storyId, passageId: notedPassage, text: '' }, noteId),
      note({ on: 'claim', onId: defected, storyId, text: 'thrown away' }, undefined, sampleReadAt + 650_000),
    ],
    tags: [tag, otherTag, goneTag],
    taggings: [tagging(asylum, tag), tagging(asylum, otherTag), tagging(angrier, tag), tagging(dropped, goneTag)],
    collections: [collection],
    memberships: [keep({ collectionId: collection.id as never, storyId: storyId as StoryId })],
    answers: [
      keep({
        storyId,
        rule: 'claim-speaker-cue',
        words: 'anagentandatranslatorhavedefectedtoo',
        place: 210,
        answer: 'accepted',
      }),
      keep({ storyId, rule: 'hearsay', words: 'tensofthousandsworkabroad', place: 900, answer: 'dismissed' }),
    ],
  };
}
