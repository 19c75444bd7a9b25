import type { CodingPackage } from '#core/coding/package.ts';
import { writePackage } from '#core/coding/package-file.ts';
import { exerciseOf } from '#core/coding/strip.ts';
import type { OutFile } from '#core/formats/format.ts';
import type { CodingTask } from '#core/model/coding.ts';
import { makeId, type StoryId } from '#core/model/id.ts';
import { longestPackage } from '#core/model/shape/coding.ts';
import { clip } from '#core/text/clip.ts';
import { sha256 } from '#core/text/sha256.ts';
import type { Run } from '../bulk.ts';
import type { Store } from '../database.ts';
import type { StoreFailure } from '../failures.ts';
import { loadSelection } from '../load-selection.ts';
import { write } from '../write.ts';

/** A package that was written, or why there is none. */
export type Sent =
  | {
      readonly ok: true;
      readonly file: OutFile;
      readonly stories: number;
      readonly claims: number;
      /** Claims that are not in it, since their words are not in the text that is. */
      readonly lost: number;
    }
  | {
      readonly ok: false;
      /** `no-text`: none of the stories has a kept text. `too-large`: more than is read back. */
      readonly reason: 'no-text' | 'too-large' | StoreFailure;
    };

/** What is to be sent, and by which program. */
export interface Sending {
  readonly title: string;
  readonly task: CodingTask;
  readonly app: string;
}

/** Writes stories as an exercise, and remembers that it was sent: its answers are known by it. */
export async function sendExercise(
  store: Store,
  storyIds: readonly StoryId[],
  { title, task, app }: Sending,
  run: Run,
): Promise<Sent> {
  const whole = await loadSelection(store, storyIds, undefined, run);
  if (whole === undefined) return { ok: false, reason: 'stopped' };
  const { project, lost } = exerciseOf(whole, task);
  if (project.stories.length === 0) return { ok: false, reason: 'no-text' };
  const pack: CodingPackage = {
    id: makeId<'exercise'>(store.now(), store.random(10)),
    task,
    title: clip(title).slice(0, 200), // UTF-16 units: what a package's title may have
    madeAt: store.now(),
    project,
  };
  const file = writePackage(pack, app);
  const text = file.content as string;
  if (text.length > longestPackage) return { ok: false, reason: 'too-large' };
  const hash = sha256(text);
  const { project: _, id: exerciseId, ...head } = pack;
  const written = await write(store, { label: 'send-coding', about: pack.title }, async (writer) => {
    await store.db.packages.put({ hash, text });
    await writer.add('codings', { ...head, exerciseId, as: 'sent', hash });
  });
  if (!written.ok) return written;
  return { ok: true, file, stories: project.stories.length, claims: project.claims.length, lost };
}
