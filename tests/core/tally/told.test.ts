import { expect, test } from 'vitest';
import type { Id } from '#core/model/id.ts';
import type { Project } from '#core/model/project.ts';
import { claimViews } from '#core/tally/claim-view.ts';
import { marksOf } from '#core/tally/marks.ts';
import { toldOf } from '#core/tally/told.ts';
import { sampleProject } from '#tests/support/sample-project.ts';

const project = sampleProject();
const idOf = (words: string) =>
  claimViews(project).find(({ passage }) => passage.selector.exact.startsWith(words))!.claim.id;
const tell = (id: Id<string>, from: Project = project) => toldOf(from, [id])[0];

test('a claim tells its chains, how its source is named, of what type it is, its kind and its status', () => {
  expect(tell(idOf('an agent'))).toMatchObject({
    as: 'claim',
    chains: [['Ko Yong-hwan', 'YTN'], ['multiple South Korean press reports']],
    facts: ['named', 'Expert', 'Fact', 'Unchecked'],
  });
  expect(tell(idOf('More than'))).toMatchObject({ chains: [[null, 'Channel A']] });
  expect(tell(idOf('Nobody'))).toMatchObject({ chains: [], unsourced: true, facts: ['Other', 'Unchecked'] });
});

test('a mention tells the source, a cue the chain it belongs to', () => {
  expect(tell(project.mentions[0]!.id)).toMatchObject({
    as: 'source',
    chains: [['Ko Yong-hwan']],
    facts: ['named', 'Expert'],
  });
  const cues = marksOf(project, 'naming').filter(({ look }) => look === 'cue');
  expect(cues.map(({ selector }) => selector.exact)).toContain('newspaper reported');
  const cue = cues.find(({ selector }) => selector.exact === 'newspaper reported')!;
  expect(tell(cue.id)).toMatchObject({ as: 'cue', chains: [['Park Geun-hye', 'Hankook Ilbo']], facts: ['reported'] });
});

test('nothing is told of notes, of what was deleted, or of what is not in the story', () => {
  const gone = project.claims.find(({ deletedAt }) => deletedAt !== undefined)!;
  for (const id of [project.notes.at(-2)!.id, gone.id, 'elsewhere' as Id<string>]) expect(tell(id)).toBeUndefined();
  const said = JSON.stringify(
    toldOf(
      project,
      marksOf(project, 'naming').map(({ id }) => id),
    ),
  );
  expect(said).not.toContain('HYPERLINK'); // what a status rests on
  expect(said).not.toContain('Ask the');
});

test('a name of ten thousand letters is cut, and no letter in two', () => {
  const sources = project.sources.map((source) => ({ ...source, name: '𝔎'.repeat(10_000) }));
  const name = tell(idOf('an agent'), { ...project, sources })?.chains[0]?.[0];
  expect([...name!].length).toBe(80);
  expect(name?.isWellFormed()).toBe(true);
});
