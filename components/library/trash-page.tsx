import { useState } from 'react';
import { useLibraryCommands } from '#components/hooks/use-library-commands.ts';
import { type TrashItem, trashDays } from '#components/hooks/use-shelves.ts';
import { Button } from '#components/kit/button.tsx';
import { DataGrid } from '#components/kit/data-grid.tsx';
import { useTell } from '#components/kit/said.tsx';
import { failureWords } from '#components/panel/outcome-words.ts';
import { clip } from '#core/text/clip.ts';
import { i18n } from '#i18n';
import columnStyles from './columns.module.css';
import { EmptyTrash } from './empty-trash.tsx';
import { count, showDay } from './number-words.ts';
import styles from './table-page.module.css';
import type { Bulk } from './use-bulk.ts';

const day = 86_400_000; // milliseconds

/** What was deleted: brought back whole, or removed for good on purpose. */
export function TrashPage({ items, bulk }: { readonly items: readonly TrashItem[]; readonly bulk: Bulk }) {
  const commands = useLibraryCommands();
  const tell = useTell();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<readonly TrashItem[]>();
  const [now] = useState(() => Date.now());
  const byId = new Map(items.map((item) => [item.id as string, item]));
  const chosen = items.filter((item) => selected.has(item.id));
  const old = items.filter((item) => now - item.deletedAt > trashDays * day);

  function restore() {
    const about = i18n.t('library.things', chosen.length, [count(chosen.length)]);
    void bulk
      .command(
        i18n.t('library.restoring', [about]),
        chosen.length,
        (run) => commands.restore(chosen, about, run),
        (back) => i18n.t('library.restored', [i18n.t('library.things', back, [count(back)])]),
      )
      .then(() => setSelected(new Set()));
  }

  async function empty(things: readonly TrashItem[]) {
    setAsked(undefined);
    const removed = await bulk.run(i18n.t('library.emptying'), 0, () => commands.emptyTrash(things));
    if (removed === undefined) return;
    tell(
      removed.ok
        ? {
            text: i18n.t('library.emptied', [i18n.t('library.things', removed.value, [count(removed.value)])]),
            tone: 'news',
          }
        : { text: failureWords(removed.reason), tone: 'trouble' },
    );
  }

  function left(item: TrashItem): string {
    const days = Math.ceil((item.deletedAt + trashDays * day - now) / day);
    return days > 0 ? i18n.t('library.daysLeft', days) : i18n.t('library.mayGo');
  }

  const cell = (id: string, column: string) => {
    const item = byId.get(id);
    if (item === undefined) return null;
    if (column === 'title') {
      return (
        <>
          <span className={columnStyles.line}>
            <bdi>{clip(item.title)}</bdi>
          </span>
          <span className={columnStyles.second}>
            {[kindWord(item.kind), item.story && clip(item.story)].filter(Boolean).join(' · ')}
          </span>
        </>
      );
    }
    return <span className={columnStyles.line}>{column === 'deleted' ? showDay(item.deletedAt) : left(item)}</span>;
  };

  if (items.length === 0) return <p className={styles.empty}>{i18n.t('library.trashNone', [String(trashDays)])}</p>;
  return (
    <div className={styles.page}>
      <div className={styles.sheet}>
        <div className={styles.tools}>
          <p className={styles.count} role="status">
            {i18n.t('library.things', items.length, [count(items.length)])}
          </p>
          <Button look="primary" disabled={chosen.length === 0} onClick={restore}>
            {i18n.t('library.restore')}
          </Button>
          {old.length > 0 && (
            <Button onClick={() => setAsked(old)}>
              {i18n.t('library.removeOld', [count(old.length), String(trashDays)])}
            </Button>
          )}
          <Button onClick={() => setAsked(items)}>{i18n.t('library.emptyTrash', [count(items.length)])}</Button>
        </div>
        <DataGrid
          label={i18n.t('library.trash')}
          columns={[
            { name: 'title', label: i18n.t('library.what'), min: 170, grow: 4, isSortable: false },
            { name: 'deleted', label: i18n.t('library.deletedOn'), min: 100, grow: 0.3, isSortable: false },
            { name: 'left', label: i18n.t('library.keptFor'), min: 100, grow: 0.5, isSortable: false },
          ]}
          lines={items}
          sort={undefined}
          onSort={() => {}}
          cell={cell}
          selected={selected}
          onSelect={setSelected}
          open={undefined}
          onOpen={(id, byEnter) => byEnter && setSelected(new Set([...selected, id]))}
          onTurnGroup={() => {}}
          words={{ select: i18n.t('library.select'), selectAll: i18n.t('library.selectAll') }}
        />
      </div>
      {asked !== undefined && (
        <EmptyTrash count={asked.length} onYes={() => void empty(asked)} onNo={() => setAsked(undefined)} />
      )}
    </div>
  );
}

function kindWord(kind: TrashItem['kind']): string {
  switch (kind) {
    case 'story':
      return i18n.t('library.story');
    case 'claim':
      return i18n.t('library.claim');
    case 'source':
      return i18n.t('library.source');
    case 'note':
      return i18n.t('library.note');
    case 'tag':
      return i18n.t('library.tag');
    case 'collection':
      return i18n.t('library.collection');
  }
}
