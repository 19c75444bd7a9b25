import type { Coder } from '#core/coding/compared-stories.ts';
import type { CodingPackage } from '#core/coding/package.ts';
import { answerOf, exerciseOf } from '#core/coding/strip.ts';
import type { CodingTask } from '#core/model/coding.ts';
import type { Id } from '#core/model/id.ts';
import type { Project } from '#core/model/project.ts';
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
