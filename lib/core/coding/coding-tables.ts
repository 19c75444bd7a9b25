import type { Table } from '../formats/tables.ts';
import { type Codebook, labelOf } from '../model/codebook.ts';
import type { CodingField } from './coding-fields.ts';
import type { Coder, ComparedStory } from './compared-stories.ts';
import type { OpenMatter } from './matters.ts';
import type { Score } from './score.ts';

/** A student's score under the name it is shown by. */
export interface NamedScore {
  readonly name: string;
  readonly score: Score;
}

const counts = ['claims', 'found', 'missed', 'extra'];
const shares = ['precision', 'recall', 'f1'] as const;

/** The class as one table: a row to a student. Shares with three places; empty where they would be of nothing. */
export function classTable(scores: readonly NamedScore[], fields: readonly CodingField[]): Table {
  const perField = fields.flatMap(({ name }) => [`${name}_right`, `${name}_of`]);
  return {
    name: 'class',
    columns: ['student', ...counts, ...shares, ...perField],
    numbers: [...counts, ...shares, ...perField],
    rows: scores.map(({ name, score }) => [
      name,
      String(score.found + score.extra),
      ...[score.found, score.missed, score.extra].map(String),
      ...shares.map((one) => score[one]?.toFixed(3) ?? ''),
      ...score.fields.flatMap(({ right, of }) => [String(right), String(of)]),
    ]),
  };
}

/** Every claim of every student beside the key's, with the comments on it. */
export function scoredClaimsTable(
  scores: readonly NamedScore[],
  stories: readonly ComparedStory[],
  fields: readonly CodingField[],
): Table {
  const perField = fields.flatMap(({ name }) => [`key_${name}`, `student_${name}`]);
  return {
    name: 'claims',
    columns: [
      'student',
      'story',
      'fate',
      'start',
      'key_quote',
      'student_quote',
      ...perField,
      'key_note',
      'student_note',
    ],
    numbers: ['start'],
    rows: scores.flatMap(({ name, score }) =>
      score.claims.map(({ story, fate, start, key, own }) => [
        name,
        stories[story]!.headline,
        fate,
        String(start),
        key?.words ?? '',
        own?.words ?? '',
        ...fields.flatMap((field) => [key?.values[field.name] ?? '', own?.values[field.name] ?? '']),
        key?.notes.join('\n\n') ?? '',
        own?.notes.join('\n\n') ?? '',
      ]),
    ),
  };
}

/** All disagreements with what each coder said; one row for each decision on it, oldest first, one without where there is none. */
export function disagreementsTable(
  matters: readonly OpenMatter[],
  stories: readonly ComparedStory[],
  coders: readonly Pick<Coder, 'name'>[],
  codebook: Codebook,
): Table {
  const read = (field: string | undefined, value: string | undefined) =>
    (field === undefined ? value : labelOf(codebook, field, value)) ?? '';
  return {
    name: 'disagreements',
    columns: [
      'story',
      'text_sha256',
      'start',
      'end',
      'quote',
      'matter',
      'field',
      ...coders.map(({ name }) => `coder: ${name}`),
      'settled',
      'taken',
      'whose',
      'settled_at',
    ],
    numbers: ['start', 'end'],
    rows: matters.flatMap(({ story, start, end, matter, field, says, decisions }) => {
      const { headline, hash, text } = stories[story]!;
      const own = [headline, hash, String(start), String(end), text.slice(start, end), matter, field ?? ''];
      const said = says.map((say) => (say === undefined ? '' : read(field, say.value) || 'not set'));
      if (decisions.length === 0) return [[...own, ...said, 'open', '', '', '']];
      return decisions.map((decision, at) => [
        ...own,
        ...said,
        at === decisions.length - 1 ? 'counts' : 'earlier',
        read(field, decision.value) || 'not set',
        decision.whose ?? 'a third value',
        new Date(decision.createdAt).toISOString(),
      ]);
    }),
  };
}
