import { expect, test } from 'vitest';
import type { Link } from '#core/model/attribution.ts';
import type { SourceId } from '#core/model/id.ts';
import { claimNaming } from '#core/tally/claim-naming.ts';

const namings: Readonly<Record<string, string>> = {
  ko: 'named',
  aide: 'described',
  leaker: 'anonymous',
  critics: 'vague',
};
const link = (name: string): Link => (name === '?' ? {} : { sourceId: name as SourceId });

test.each<[string, string[], boolean, string]>([
  ['nothing said yet', [], false, 'open'],
  ['no source, as a finding', [], true, 'none'],
  ['one named source', ['ko'], false, 'named'],
  ['one described source', ['aide'], false, 'described'],
  ['one anonymous source', ['leaker'], false, 'anonymous'],
  ['one vague source', ['critics'], false, 'vague'],
  ['the best of several counts', ['critics', 'leaker', 'aide'], false, 'described'],
  ['a source beats the finding that there is none', ['critics'], true, 'vague'],
  ['a source whose naming is not set', ['ytn'], false, 'open'],
  ['one not set beside one that is', ['ytn', 'leaker'], false, 'anonymous'],
  ['an origin not given, through a named outlet', ['? ko'], false, 'named'],
  ['the origin counts, not who passed it on', ['leaker ko'], false, 'anonymous'],
  ['nobody in the chain is given', ['?'], false, 'vague'],
  ['an empty chain says nothing', [''], false, 'open'],
  ['an empty chain beside the finding', [''], true, 'none'],
])('%s', (_, chains, unsourced, naming) => {
  const attributions = chains.map((chain) => ({ links: chain.split(' ').filter(Boolean).map(link) }));
  expect(claimNaming({ unsourced }, attributions, (id) => namings[id])).toBe(naming);
});
