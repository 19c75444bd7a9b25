import type { Project } from './project.ts';
import { latestReading, type Reading } from './reading.ts';

/** The reading of that id, or the newest where none is named; undefined where there is no such reading. */
export function readingIn({ readings }: Pick<Project, 'readings'>, id: string | null): Reading | undefined {
  return id === null ? latestReading(readings) : readings.find((reading) => reading.id === id);
}
