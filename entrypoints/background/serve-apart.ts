import type { StoryCalls } from '#browser/calls.ts';
import type { Answers, Sender } from '#browser/messages.ts';
import type { Store } from '#store/database.ts';
import { serveStories } from './serve-stories.ts';

type Calls = Omit<Answers<StoryCalls>, 'openPanel'>;

/**
 * Serves pages in private windows out of the library of this session, all others out of the one that is kept: what a
 * person reads privately must not be written down.
 */
export function serveApart(kept: Store, openSession: () => Promise<Store>): Calls {
  const openly = serveStories(kept);
  let opening: Promise<Calls> | undefined;
  const privately = () => {
    opening ??= openSession().then(serveStories);
    return opening;
  };
  const either = (name: keyof Calls) => async (asked: never, from: Sender) => {
    const calls = from.isPrivate ? await privately() : openly;
    return (calls[name] as (asked: never, from: Sender) => unknown)(asked, from);
  };
  const names = Object.keys(openly) as (keyof Calls)[];
  return Object.fromEntries(names.map((name) => [name, either(name)])) as unknown as Calls;
}
