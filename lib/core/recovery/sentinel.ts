/** What is remembered of the library outside its database: a database that was damaged may come back empty, without any error. */
export interface Sentinel {
  /** The device whose changes are counted. */
  readonly device: string;
  /** Changes that were committed. */
  readonly seq: number;
  /** When the last of them was: milliseconds since 1970. */
  readonly at: number;
}

/** Where the library's own journal stands; undefined in a library where nothing was ever kept. */
type Standing = { readonly seq: number } | undefined;

/** Whether a library has lost what it had: it is empty, or older than is remembered of it. */
export function isBehind(sentinel: Sentinel | undefined, journal: Standing): boolean {
  return sentinel !== undefined && (journal?.seq ?? 0) < sentinel.seq;
}

/** A stored value as a sentinel; undefined where none was kept. */
export function parseSentinel(value: unknown): Sentinel | undefined {
  const { device, seq, at } = (value ?? {}) as Partial<Record<keyof Sentinel, unknown>>;
  if (typeof device !== 'string' || !Number.isSafeInteger(seq) || typeof at !== 'number') return undefined;
  return { device, seq: seq as number, at };
}
