/** What a single letter can do: on words that are selected in the page, and in the panel. */
export type KeyName =
  | 'claim'
  | 'source'
  | 'note'
  | 'next'
  | 'previous'
  | 'edit'
  | 'delete'
  | 'copy'
  | 'undo'
  | 'redo'
  | 'search'
  | 'help';

/** Which letter does what; a capital means with Shift. Digits are not among them: 1 to 9 choose a kind, 0 is "no source given". */
export type Keys = Readonly<Record<KeyName, string>>;

/** Where a key acts: two keys of one group must differ. */
export const keyGroup: Readonly<Record<KeyName, 'page' | 'panel'>> = {
  claim: 'page',
  source: 'page',
  note: 'page',
  next: 'panel',
  previous: 'panel',
  edit: 'panel',
  delete: 'panel',
  copy: 'panel',
  undo: 'panel',
  redo: 'panel',
  search: 'panel',
  help: 'panel',
};

/** The keys as they are until a person gives them others. */
export const defaultKeys: Keys = {
  claim: 'c',
  source: 's',
  note: 'n',
  next: 'j',
  previous: 'k',
  edit: 'e',
  delete: 'x',
  copy: 'q',
  undo: 'z',
  redo: 'Z',
  search: '/',
  help: '?',
};

/** All keys there are, in the order in which they are shown. */
export const keyNames = Object.keys(defaultKeys) as readonly KeyName[];

/** Whether something can be a key: one character that is no digit, no space, and half of no other. */
export function isKey(key: unknown): key is string {
  return typeof key === 'string' && [...key].length === 1 && !/[\s\p{N}\p{C}]/u.test(key);
}

/** The other command of the same group that a key belongs to already; undefined where it is free. */
export function keyConflict(keys: Keys, name: KeyName, key: string): KeyName | undefined {
  return keyNames.find((other) => other !== name && keyGroup[other] === keyGroup[name] && keys[other] === key);
}
