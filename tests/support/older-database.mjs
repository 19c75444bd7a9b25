/** Makes the database one of the first version that was released, with the rows it has. Only one page may have it open. */
export async function makeOlder() {
  const asked = (request) =>
    new Promise((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  const later = ['codebooks', 'codings', 'decisions', 'packages'];
  const now = await asked(indexedDB.open('says-who'));
  const names = [...now.objectStoreNames].filter((name) => !later.includes(name));
  const reading = now.transaction(names);
  const stores = await Promise.all(
    names.map(async (name) => {
      const store = reading.objectStore(name);
      const indexes = [...store.indexNames].map((index) => store.index(index));
      return {
        name,
        keyPath: store.keyPath,
        indexes: indexes.map(({ name, keyPath, multiEntry }) => ({ name, keyPath, multiEntry })),
        rows: await asked(store.getAll()),
      };
    }),
  );
  now.close();
  // Asked for at once: nobody comes in between.
  const gone = indexedDB.deleteDatabase('says-who');
  const first = indexedDB.open('says-who', 10);
  first.onupgradeneeded = () => {
    for (const { name, keyPath, indexes, rows } of stores) {
      const store = first.result.createObjectStore(name, { keyPath });
      for (const index of indexes) store.createIndex(index.name, index.keyPath, { multiEntry: index.multiEntry });
      for (const row of rows) store.put(row);
    }
  };
  await asked(gone);
  (await asked(first)).close();
  return (await indexedDB.databases()).find(({ name }) => name === 'says-who')?.version ?? 0;
}
