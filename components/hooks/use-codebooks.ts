import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { appName } from '#browser/app.ts';
import { saveFile } from '#browser/downloads.ts';
import type { StoredCode } from '#core/codebook/changes.ts';
import { type CodebookList, findCodebook, readingBy } from '#core/codebook/kept-codebooks.ts';
import { presetOf } from '#core/codebook/presets/presets.ts';
import type { Read } from '#core/formats/format.ts';
import { type Codebook, type CodebookRef, saysWho1 } from '#core/model/codebook.ts';
import type { Collection } from '#core/model/collection.ts';
import type { CollectionId } from '#core/model/id.ts';
import { chooseCodebook, collectBy, countUses, listCodebooks, saveCodebook } from '#store/codebook-edits.ts';
import { takingBack } from './taking-back.ts';
import { useStore } from './use-store.ts';

/** Every codebook there is, and the one that is chosen, live; undefined until they are read. */
export function useCodebooks(): CodebookList | undefined {
  const store = useStore();
  return useLiveQuery(() => listCodebooks(store), [store]);
}

/** One codebook by which every record of the library can be read: the chosen one's words, what only others have as retired. */
export function useReadingCodebook(collections: readonly Collection[] | undefined): Codebook {
  const list = useCodebooks();
  return useMemo(() => {
    if (list === undefined) return saysWho1;
    const own = list.all.filter((one) => presetOf(one) === undefined);
    const named = collections?.flatMap(({ codebook }) => findCodebook(list, codebook) ?? []) ?? [];
    return readingBy([list.chosen, saysWho1, ...own, ...named]);
  }, [list, collections]);
}

/** How many records of the library bear these values, by `field/value`, live; undefined until they are counted. */
export function useUses(codes: readonly StoredCode[]): ReadonlyMap<string, number> | undefined {
  const store = useStore();
  const key = JSON.stringify(codes);
  return useLiveQuery(() => countUses(store, JSON.parse(key) as readonly StoredCode[]), [store, key]);
}

/** What can be done to codebooks. */
export function useCodebookCommands() {
  const store = useStore();
  return useMemo(
    () => ({
      save: (codebook: Codebook, from: CodebookRef | undefined) =>
        takingBack(store, saveCodebook(store, codebook, from)),
      choose: (ref: CodebookRef) => takingBack(store, chooseCodebook(store, ref)),
      collectBy: (id: CollectionId, ref: CodebookRef | undefined) => takingBack(store, collectBy(store, id, ref)),
    }),
    [store],
  );
}

/** Hands a codebook to the browser to save, as a file of that kind; answers its name. */
export async function exportCodebook(codebook: Codebook, as: 'qdc' | 'json' | 'csv'): Promise<string> {
  const { codebookFile } = await import('#core/codebook/codebook-formats.ts');
  const { name, type, content } = codebookFile(codebook, as, appName());
  saveFile(name, type, content);
  return name;
}

/** Reads the codebook out of a file that a person gives. */
export async function readCodebook(file: File): Promise<Read<Codebook>> {
  const { readCodebookFile } = await import('#core/codebook/codebook-formats.ts');
  try {
    return readCodebookFile(new Uint8Array(await file.arrayBuffer()), file.name);
  } catch {
    return { ok: false, reason: 'not-text' }; // a folder, or a file that went away meanwhile
  }
}
