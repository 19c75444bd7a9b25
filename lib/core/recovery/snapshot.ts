/** A copy of the library that the browser keeps beside it, known by its file's name. */
export interface Snapshot {
  /** `<milliseconds since 1970>-<changes>-<why>.zip`, numbers in 15 and 12 digits. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** How many changes the library had seen. */
  readonly seq: number;
  readonly why: SnapshotReason;
  /** Bytes. */
  readonly size: number;
}

/** Why a copy was made: an hour had passed with changes, or something was about to change much. */
export type SnapshotReason = 'hourly' | 'upgrade' | 'import' | 'restore' | 'bulk' | 'trash';

const form = /^(\d{15})-(\d{12})-(hourly|upgrade|import|restore|bulk|trash)\.zip$/;

/** The name of a copy's file. */
export function snapshotName(at: number, seq: number, why: SnapshotReason): string {
  return `${String(at).padStart(15, '0')}-${String(seq).padStart(12, '0')}-${why}.zip`;
}

/** What a file's name says; undefined for anything else, such as a file half-written. */
export function readSnapshotName(name: string, size: number): Snapshot | undefined {
  const [, at, seq, why] = form.exec(name) ?? [];
  return why === undefined ? undefined : { name, at: Number(at), seq: Number(seq), why: why as SnapshotReason, size };
}

const hour = 60 * 60 * 1000; // milliseconds
const day = 24 * hour;
const spans = [
  { length: hour, keep: 24 },
  { length: day, keep: 7 },
  { length: 7 * day, keep: 4 },
] as const;

const mostBytes = 1_000_000_000; // a library of 100,000 claims takes some 40 MB a copy: all 35 of them fit

/**
 * The copies that need not be kept: of the last 24 hours with one, of the last 7 days and of the last 4 weeks the newest each
 * stays. The oldest go first where all take too much. Always there are the newest, the one before it (should the newest turn out
 * to be damaged), and the one with the most changes.
 */
export function superfluous(snapshots: readonly Snapshot[]): readonly Snapshot[] {
  const newest = snapshots.toSorted((a, b) => b.at - a.at);
  const kept = new Set<Snapshot>();
  for (const { length, keep } of spans) {
    const seen = new Set<number>();
    for (const snapshot of newest) {
      const span = Math.floor(snapshot.at / length);
      if (seen.has(span) || seen.size === keep) continue;
      seen.add(span);
      kept.add(snapshot);
    }
  }
  const fullest = newest.reduce<Snapshot | undefined>(
    (most, one) => (most && most.seq >= one.seq ? most : one),
    undefined,
  );
  let sum = 0;
  for (const snapshot of newest) {
    sum += kept.has(snapshot) ? snapshot.size : 0;
    if (sum > mostBytes) kept.delete(snapshot);
  }
  for (const always of [newest[0], newest[1], fullest]) if (always !== undefined) kept.add(always);
  return newest.filter((snapshot) => !kept.has(snapshot));
}

/** Up to which change two copies hold everything: what came after is to be remembered. 0 where there are not two. `snapshots`: newest first. */
export function heldTwice(snapshots: readonly Snapshot[]): number {
  return snapshots[1] === undefined ? 0 : Math.min(snapshots[0]!.seq, snapshots[1].seq);
}

/** Whether an hourly copy is due. `now`: milliseconds since 1970. */
export function isSnapshotDue(last: Snapshot | undefined, seq: number, now: number): boolean {
  if (seq === 0 || last?.seq === seq) return false;
  return last === undefined || now - last.at >= hour || now < last.at - hour;
}
