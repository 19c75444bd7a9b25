import type { Codebook } from '../model/codebook.ts';
import type { CodingTask } from '../model/coding.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';

/** What travels between two people who code the same stories: an exercise, or the answer to one. */
export interface CodingPackage {
  /** The exercise; its answers bear the same id. */
  readonly id: Id<'exercise'>;
  readonly task: CodingTask;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  /** Who coded, as they call themselves; absent in an exercise. */
  readonly coder?: string;
  readonly project: Project;
}

/** Whether two codebooks are the same to the letter: values of one say nothing about those of another. */
export function sameCodebook(one: Codebook, other: Codebook): boolean {
  return ordered(one) === ordered(other);
}

/** A value as JSON whose keys stand in the order of their letters, so that the same content is the same text. Throws where it is too deep. */
export function ordered(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  );
}
