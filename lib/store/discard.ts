import type { Store } from './database.ts';

const patience = 10_000; // milliseconds: another page may have to let go of it first

/** Removes a database that can't be read, so that a new one can stand in its place; false where the browser does not let it go. */
export async function discardDatabase({ db }: Store): Promise<boolean> {
  const late = new Promise<boolean>((resume) => setTimeout(() => resume(false), patience));
  const gone = db.delete({ disableAutoOpen: false }).then(
    () => true,
    () => false,
  );
  return Promise.race([gone, late]);
}
