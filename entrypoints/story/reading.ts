import type { PageRead, PageState, StoryCalls } from '#browser/calls.ts';
import { ask } from '#browser/messages.ts';
import { finder } from '#dom/finder.ts';
import { rootOf } from '#dom/page-root.ts';
import type { Placing } from '#dom/placing.ts';

/** The reading of the page, which follows it: another address is another story. */
export interface Reading {
  readonly page: PageState;
  /** Reads the page, again if need be. */
  read(): Promise<void>;
  /** Paints what is kept of the page; one that was read needs no more. */
  paint(): Promise<void>;
  /** The page as it was read, read anew where it has become another story; undefined where it can't be. */
  settled(): Promise<ReadState | undefined>;
  /** Asks for the page's marks as they are now. */
  refresh(): Promise<void>;
  /** Something about the page is known now, as that its story is kept. */
  show(next: PageState): void;
}

/** A page that was read. */
export type ReadState = Extract<PageState, { status: 'read' }>;

/** Begins to follow the page; `told` hears of each state, `changed` of each change of the page's text. Ends with the signal. */
export function createReading(
  placing: Placing,
  told: (page: PageState) => void,
  changed: () => void,
  signal: AbortSignal,
): Reading {
  let page: PageState = { status: 'reading', address: location.href };
  let watching = false;
  let running: Promise<void> | undefined;

  function show(next: PageState): void {
    page = next;
    told(page);
  }

  /** Reads the page; who asks while it is being read waits for that. */
  function read(): Promise<void> {
    running ??= readOnce().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function readOnce(): Promise<void> {
    const address = location.href;
    show({ status: 'reading', address });
    const answered = await ask<StoryCalls, 'readPage'>('readPage', {}).catch(
      (): PageRead => ({ ok: false, reason: 'broken' }),
    );
    if (!answered.ok) return show({ status: 'failed', address, reason: answered.reason });
    const { marks: kept, ok: _, ...rest } = answered;
    show({ status: 'read', address, ...rest });
    await placing.set(kept);
    follow();
  }

  function follow(): void {
    if (!watching) finder().watch(() => rootOf(document), signal, look);
    watching = true;
  }

  async function paint(): Promise<void> {
    if (page.status === 'read' && !isElsewhere()) return;
    show({ status: 'painted', address: location.href });
    await refresh();
    follow();
  }

  /** The page put something in, took something out, or became another story without being loaded anew. Answers ms of work. */
  async function look(): Promise<number> {
    changed();
    if (page.status === 'reading' || !isElsewhere()) return placing.again();
    const began = performance.now();
    await (page.status === 'painted' ? paint() : read());
    return performance.now() - began;
  }

  const isElsewhere = () => withoutHash(page.address) !== withoutHash(location.href);

  /** A page that comes back out of the browser's memory has the marks of the time when it was left. */
  async function refresh(): Promise<void> {
    if (page.status !== 'read' && page.status !== 'painted') return;
    const kept = await ask<StoryCalls, 'marks'>('marks', { address: location.href }).catch(() => undefined);
    if (kept === undefined) return;
    if (kept.storyId && page.status === 'painted') page = { ...page, storyId: kept.storyId };
    await placing.set(kept.marks);
  }

  addEventListener(
    'pageshow',
    (event) => {
      if (event.persisted) void refresh();
    },
    { signal },
  );

  return {
    get page() {
      return page;
    },
    read,
    paint,
    refresh,
    async settled() {
      if (page.status !== 'read' || isElsewhere()) await read();
      return page.status === 'read' ? page : undefined;
    },
    show,
  };
}

function withoutHash(address: string): string {
  return address.split('#')[0] ?? address;
}
