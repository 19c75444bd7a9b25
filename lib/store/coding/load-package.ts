import type { CodingPackage } from '#core/coding/package.ts';
import { readPackage } from '#core/coding/package-file.ts';
import type { Coding } from '#core/model/coding.ts';
import type { Store } from '../database.ts';

/** The package of a record; undefined where its file is lost or no longer what it was. */
export async function loadPackage(store: Store, { hash }: Pick<Coding, 'hash'>): Promise<CodingPackage | undefined> {
  const kept = await store.db.packages.get(hash);
  const read = kept && readPackage(kept.text);
  return read?.ok ? read.value : undefined;
}
