/// <reference types="vite/client" />
import { describeIn } from '#core/anchor/describe.ts';
import type { Capture } from '#core/model/capture.ts';
import type { Claim } from '#core/model/claim.ts';
import { saysWho1 } from '#core/model/codebook.ts';
import type { ClaimId, PassageId, ReadingId } from '#core/model/id.ts';
import type { Passage } from '#core/model/passage.ts';
import type { Project } from '#core/model/project.ts';
import type { Reading } from '#core/model/reading.ts';
import { keeping } from '#tests/support/keeping.ts';
import before from '../../stories/wire-defections/expected.txt?raw';
import after from '../../stories/wire-defections/expected-later.txt?raw';

/** The texts of the story before and after its edits. */
export const texts = [before.trimEnd(), after.trimEnd()] as const;

const readAt = Date.UTC(2016, 9, 13, 9, 30); // milliseconds since 1970
const day = 86_400_000; // milliseconds

/** A story read once for each text, a day apart, with claims marked in the first. */
export function readStory(own: readonly string[], claims: readonly string[] = []): Project {
  const { newId, keep } = keeping(readAt);
  const storyId = newId<'story'>();
  const readings = own.map((text, at) =>
    keep<Reading>({ storyId, readAt: readAt + at * day, hash: hashFor(at), page: pageOf(text, at) }),
  );
  const rows = claims.map((exact) => {
    const id: ClaimId = newId<'claim'>();
    const start = own[0]!.indexOf(exact);
    const end = start + exact.length;
    const place = { readingId: readings[0]!.id as ReadingId, selector: describeIn(own[0]!, start, end), start, end };
    const passage = keep<Passage>({ storyId, ofId: id, origin: 'marked', ...place });
    const fields = { storyId, passageId: passage.id as PassageId, status: 'unchecked', unsourced: false };
    return { claim: keep<Claim>(fields, id), passage };
  });
  const nothing = {
    stories: [],
    addresses: [],
    attributions: [],
    sources: [],
    aliases: [],
    appearances: [],
    mentions: [],
  };
  return {
    codebook: saysWho1,
    ...nothing,
    notes: [],
    tags: [],
    taggings: [],
    collections: [],
    memberships: [],
    answers: [],
    readings,
    texts: own.map((text, at) => ({ hash: hashFor(at), text })),
    passages: rows.map(({ passage }) => passage),
    claims: rows.map(({ claim }) => claim),
  };
}

const hashFor = (at: number): string => `${at}`.padStart(64, 'abcdef');

function pageOf(text: string, at: number): Omit<Capture, 'text'> {
  const date = (iso: string) =>
    ({ value: { raw: iso, at: iso, precision: 'second', zone: true }, where: 'json-ld' }) as const;
  return {
    address: 'https://wiredaily.example/story',
    aliases: [],
    authors: [],
    blocks: [],
    published: date('2016-10-13T14:20:00+09:00'),
    modified: date(`2016-10-1${3 + at}T18:05:00+09:00`),
    language: { value: 'en', where: 'page' },
    wordCount: text.split(/\s+/).length,
    textFrom: 'article',
  };
}
