import type { Sender } from '#browser/messages.ts';
import type { Store } from '#store/database.ts';

type Call = (asked: never, from: Sender) => unknown;

/** The same calls, each with the library opened first, where an opening has failed before. */
export function whenOpen<Calls extends { readonly [Name in keyof Calls]: Call }>({ db }: Store, calls: Calls): Calls {
  const opened = (call: Call) => async (asked: never, from: Sender) => {
    await db.openAgain();
    return call(asked, from);
  };
  return Object.fromEntries(
    Object.entries<Call>(calls).map(([name, call]) => [name, opened(call)]),
  ) as unknown as Calls;
}
