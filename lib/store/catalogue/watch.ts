import { liveQuery } from 'dexie';
import type { Store } from '../database.ts';

/** Calls back at once, and then whenever anything in the library was changed, by whatever page or worker. Ends with the signal. */
export function watchLibrary({ db }: Store, onChange: () => void, signal: AbortSignal): void {
  const watching = liveQuery(() => db.meta.get('journal')).subscribe({ next: onChange, error: () => {} });
  signal.addEventListener('abort', () => watching.unsubscribe());
}
