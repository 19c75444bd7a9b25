import { describeIn } from '#core/anchor/describe.ts';
import type { Coder } from '#core/coding/compared-stories.ts';
import type { CodingPackage } from '#core/coding/package.ts';
import { answerOf, exerciseOf } from '#core/coding/strip.ts';
import type { Attribution } from '#core/model/attribution.ts';
import type { Claim } from '#core/model/claim.ts';
import type { CodingTask } from '#core/model/coding.ts';
import type { ClaimId, Id, PassageId, ReadingId, SourceId } from '#core/model/id.ts';
import type { Passage } from '#core/model/passage.ts';
import type { Project } from '#core/model/project.ts';
import type { Appearance, Source } from '#core/model/source.ts';
import { keeping } from './keeping.ts';
import { sampleProject } from './sample-project.ts';
import { sampleReadAt } from './sample-story.ts';

/** The exercise that all packages of these tests belong to. */
export const exerciseId = '019a0000-0000-7000-8000-000000000001' as Id<'exercise'>;

/** The sample as an exercise. */
export function sampleExercise(task: CodingTask = 'blind', project: Project = sampleProject()): CodingPackage {
  const { project: stripped } = exerciseOf(project, task);
  return { id: exerciseId, task, title: 'Defections 2016', madeAt: sampleReadAt, project: stripped };
}

/** A coder's answer to it. */
export function sampleAnswer(coder: string, project: Project = sampleProject()): CodingPackage {
  return { ...sampleExercise(), coder, project: answerOf(project).project };
}

/** The sample as its coder left it, with the claims that begin with these words changed: other fields, or gone (`undefined`). */
export function sampleCoder(
  name: string,
  changes: Readonly<Record<string, { readonly kind?: string } | undefined>> = {},
): Coder {
  const project = sampleProject();
  const words = new Map(project.passages.map(({ id, selector }) => [id as string, selector.exact]));
  const claims = project.claims.flatMap((claim) => {
    const start = Object.keys(changes).find((begin) => words.get(claim.passageId)!.startsWith(begin));
    if (start === undefined) return [claim];
    return changes[start] === undefined ? [] : [{ ...claim, ...changes[start] }];
  });
  return { id: name, name, project: answerOf({ ...project, claims }).project };
}

/** What a coder marks: words of the text, with what is said of them. */
export interface CodedWords {
  readonly words: string;
  readonly kind?: string;
  /** By name; none where it is absent. */
  readonly source?: string;
}

/** An exercise as a coder sends it back: these words marked in its first story. */
export function answerWith(exercise: CodingPackage, coder: string, coded: readonly CodedWords[]): CodingPackage {
  const { newId, keep } = keeping(exercise.madeAt);
  const { project } = exercise;
  const [reading] = project.readings;
  const { storyId } = reading!;
  const { text } = project.texts.find(({ hash }) => hash === reading!.hash)!;
  const made = coded.map(({ words, kind, source }) => {
    const [claimId, passageId, sourceId] = [newId<'claim'>(), newId<'passage'>(), newId<'source'>()];
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`the text has no "${words}"`);
    const end = start + words.length;
    const selector = describeIn(text, start, end);
    const place = { storyId, readingId: reading!.id as ReadingId, ofId: claimId, selector, start, end };
    const links = [{ sourceId: sourceId as SourceId }];
    return {
      passage: keep<Passage>({ ...place, origin: 'marked' }, passageId),
      claim: keep<Claim>(
        { storyId, passageId: passageId as PassageId, status: 'unchecked', unsourced: false, ...(kind && { kind }) },
        claimId,
      ),
      ...(source && {
        source: keep<Source>({ name: source }, sourceId),
        appearance: keep<Appearance>({ storyId, sourceId: sourceId as SourceId, naming: 'named' }),
        attribution: keep<Attribution>({
          claimId: claimId as ClaimId,
          storyId,
          links,
          sourceIds: [sourceId as SourceId],
          position: 0,
        }),
      }),
    };
  });
  return {
    ...exercise,
    coder,
    project: {
      ...project,
      passages: made.map(({ passage }) => passage),
      claims: made.map(({ claim }) => claim),
      sources: made.flatMap((one) => one.source ?? []),
      appearances: made.flatMap((one) => one.appearance ?? []),
      attributions: made.flatMap((one) => one.attribution ?? []),
    },
  };
}
