import type { Store } from './database.ts';
import type { Journal } from './writer.ts';

/** How many changes the library has seen on this device; 0 in one where nothing was ever kept. */
export async function changesOf({ db }: Store): Promise<number> {
  const row = await db.meta.get('journal');
  return (row?.value as Journal | undefined)?.seq ?? 0;
}
