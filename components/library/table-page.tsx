import { Columns3 } from 'lucide-react';
import { type ReactNode, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useCatalogueNow } from '#components/hooks/use-catalogue.tsx';
import { DataGrid, type GridLine } from '#components/kit/data-grid.tsx';
import { MultiPick } from '#components/kit/multi-pick.tsx';
import { useWidth } from '#components/kit/use-width.ts';
import { grouped, sorted } from '#core/library/arrange.ts';
import { matchingClaims, matchingSources, matchingStories } from '#core/library/matching.ts';
import { conditionCount, type TablePart, type TableView } from '#core/library/view.ts';
import { i18n } from '#i18n';
import { BulkBar } from './bulk-bar.tsx';
import { type Column, columnsOf, type Look, type RowOf, usualColumns, usualSort } from './columns.tsx';
import { FilterBar } from './filter-bar.tsx';
import { count } from './number-words.ts';
import { Pane } from './pane.tsx';
import styles from './table-page.module.css';
import type { Bulk } from './use-bulk.ts';
import { useView } from './use-route.ts';

interface Props {
  readonly part: TablePart;
  readonly look: Look;
  readonly bulk: Bulk;
  /** What stands above the table: of a collection, its name and note. */
  readonly above?: ReactNode;
}

type AnyRow = RowOf[TablePart];

const unsorted = { by: '', down: false };
const boxRoom = 60; // CSS pixels beside the columns: the check boxes and the edges

/** One table of the library with its filters, what can be done to the rows that are selected, and the row that is open. */
export function TablePage({ part, look: whole, bulk, above }: Props) {
  const [view, change] = useView(part);
  const { isWhole, progress, first } = useCatalogueNow();
  // What was changed last stands at the top of the usual table: it can be read while the rest is.
  const isFirst = first !== undefined && part !== 'sources' && isUsual(view) && above === undefined;
  const look = useMemo(() => (isFirst ? { ...whole, catalogue: first } : whole), [isFirst, whole, first]);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const main = useRef<HTMLDivElement>(null);
  const width = useWidth(main);

  const all = useMemo(() => columnsOf(part) as readonly Column<AnyRow>[], [part]);
  // Sources that may be the same stand together, unless the person sorts them.
  const sort = view.sort ?? (view.filter.alike === undefined ? usualSort[part] : unsorted);
  const columns = useMemo(() => shownColumns(all, part, view.columns, width), [all, part, view.columns, width]);
  const grouping = all.find((column) => column.name === view.group && column.group !== undefined);

  const rows = useRows(part, view, look, all, sort);
  const lines = useMemo((): readonly GridLine[] => {
    if (grouping?.group === undefined) return rows;
    const { group } = grouping;
    return grouped(rows, (row) => group(row, look), closed).map((line) =>
      'row' in line
        ? line.row
        : { heading: line.heading, label: line.heading, count: count(line.count), isOpen: line.isOpen },
    );
  }, [rows, grouping, closed, look]);

  // What is not shown any more must not be acted on unseen.
  useEffect(() => {
    if (selected.size === 0) return;
    const shown = new Set(rows.map((row) => row.id as string));
    if ([...selected].some((id) => !shown.has(id))) setSelected(new Set([...selected].filter((id) => shown.has(id))));
  }, [rows, selected]);

  const rowOf = look.catalogue[part] as ReadonlyMap<string, AnyRow>;
  const byName = useMemo(() => new Map(all.map((column) => [column.name, column])), [all]);
  const cell = useCallback(
    (id: string, name: string) => {
      const row = rowOf.get(id);
      return row === undefined ? null : byName.get(name)?.cell(row, look);
    },
    [rowOf, byName, look],
  );
  const chosen = useMemo(() => rows.filter((row) => selected.has(row.id)), [rows, selected]);
  const turnGroup = (heading: string) => {
    const next = new Set(closed);
    if (!next.delete(heading)) next.add(heading);
    setClosed(next);
  };
  const paneHeading = () => document.querySelector<HTMLElement>('[data-pane] h2');
  const open = view.open !== undefined && rowOf.has(view.open) ? view.open : undefined;
  const grid = () => main.current?.querySelector<HTMLElement>('[role=grid]');
  const { open: _, ...closedView } = view;

  return (
    <div className={styles.page}>
      {above}
      <FilterBar part={part} filter={view.filter} look={look} onFilter={(filter) => change({ filter })} />
      <div className={styles.halves} data-open={open !== undefined || undefined}>
        <div ref={main} className={styles.sheet}>
          <div className={styles.tools}>
            <p className={styles.count} role="status">
              {progress !== undefined
                ? i18n.t('library.reading', [count(progress.done), count(progress.of)])
                : isWhole
                  ? i18n.t(`library.${part}Shown`, rows.length, [count(rows.length)])
                  : i18n.t('library.opening')}
            </p>
            <label className={styles.group}>
              {i18n.t('library.groupBy')}
              <select
                value={grouping?.name ?? ''}
                onChange={(event) =>
                  change({ group: event.target.value === '' ? undefined : event.target.value } as TableView)
                }
              >
                <option value="">{i18n.t('library.noGroups')}</option>
                {all
                  .filter((column) => column.group !== undefined)
                  .map((column) => (
                    <option key={column.name} value={column.name}>
                      {column.label}
                    </option>
                  ))}
              </select>
            </label>
            <MultiPick
              label={i18n.t('library.columns')}
              icon={<Columns3 size={14} />}
              any={i18n.t('library.usual')}
              shown={view.columns === undefined ? i18n.t('library.usual') : count(view.columns.length)}
              find={i18n.t('library.find')}
              options={all.map(({ name, label }) => ({ value: name, label }))}
              chosen={view.columns ?? usualColumns[part]}
              onChoose={(names) => {
                const kept = all.map(({ name }) => name).filter((name) => names.includes(name));
                change({ columns: kept.length === 0 ? usualColumns[part] : kept }, true);
              }}
            />
          </div>
          {rows.length === 0 && isWhole ? (
            <Empty
              part={part}
              isFiltered={rowOf.size > 0}
              isCollection={above !== undefined && conditionCount(view.filter) === 1}
            />
          ) : (
            <DataGrid
              label={i18n.t(`library.${part}`)}
              columns={columns.map((column) => ({ ...column, isSortable: column.key !== undefined }))}
              lines={lines}
              sort={sort}
              onSort={(by) =>
                change({ sort: { by, down: sort.by === by ? !sort.down : part === 'stories' && by === 'claims' } })
              }
              cell={cell}
              selected={selected}
              onSelect={(ids) => !isFirst && setSelected(ids)}
              open={open}
              onOpen={(id, byEnter) => {
                change({ open: id }, true);
                if (byEnter) setTimeout(() => paneHeading()?.focus(), 50); // when the pane is there
              }}
              onTurnGroup={turnGroup}
              onKey={(event, id) => {
                if (event.key !== 'Escape' || id === undefined || open === undefined) return;
                event.preventDefault();
                change(closedAs(closedView), true);
              }}
              words={{ select: i18n.t('library.select'), selectAll: i18n.t('library.selectAll') }}
            />
          )}
          {chosen.length > 0 && (
            <BulkBar
              part={part}
              rows={chosen}
              of={rows.length}
              look={look}
              bulk={bulk}
              onAll={() => setSelected(new Set(rows.map((row) => row.id)))}
              onNone={() => {
                setSelected(new Set());
                grid()?.focus();
              }}
            />
          )}
        </div>
        {open !== undefined && (
          <Pane
            part={part}
            id={open}
            look={look}
            bulk={bulk}
            onClose={() => {
              change(closedAs(closedView), true);
              setTimeout(() => grid()?.focus(), 50); // when the table is in view again
            }}
          />
        )}
      </div>
    </div>
  );
}

/** A table as it is until a person asks for anything else. */
const isUsual = ({ filter, sort, group }: TableView) =>
  sort === undefined && group === undefined && conditionCount(filter) === 0;

/** The view with nothing open: the fields that are absent have to be said to be. */
const closedAs = (view: Omit<TableView, 'open'>) => ({ ...view, open: undefined }) as unknown as TableView;

/** The rows that the filter lets through, in order. Filtering waits for what is typed or clicked next, not the other way round. */
function useRows(
  part: TablePart,
  view: TableView,
  look: Look,
  all: readonly Column<AnyRow>[],
  sort: { readonly by: string; readonly down: boolean },
): readonly AnyRow[] {
  const filter = useDeferredValue(view.filter);
  const key = JSON.stringify(filter);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the filter is read anew at each change of the address, and mostly says the same
  const matching = useMemo((): readonly AnyRow[] => {
    const { catalogue } = look;
    if (part === 'stories') return matchingStories(catalogue, filter);
    return part === 'claims' ? matchingClaims(catalogue, filter) : matchingSources(catalogue, filter);
  }, [part, look, key]);
  const { by, down } = sort;
  return useMemo(() => {
    const sorting = all.find((column) => column.name === by)?.key;
    return sorting === undefined ? matching : sorted(matching, (row) => sorting(row, look), down);
  }, [matching, all, by, down, look]);
}

/** The columns that were chosen; of the usual ones those for which there is room. */
function shownColumns(
  all: readonly Column<AnyRow>[],
  part: TablePart,
  chosen: readonly string[] | undefined,
  width: number,
): readonly Column<AnyRow>[] {
  const named = (names: readonly string[]) => names.flatMap((name) => all.find((column) => column.name === name) ?? []);
  if (chosen !== undefined && chosen.join() !== usualColumns[part].join()) return named(chosen);
  const shown: Column<AnyRow>[] = [];
  let left = width - boxRoom;
  for (const column of named(usualColumns[part])) {
    left -= column.min;
    if (shown.length > 0 && left < 0) break;
    shown.push(column);
  }
  return shown;
}

interface EmptyProps {
  readonly part: TablePart;
  readonly isFiltered: boolean;
  /** Whether all that is asked for is a collection. */
  readonly isCollection: boolean;
}

function Empty({ part, isFiltered, isCollection }: EmptyProps) {
  const words = isCollection
    ? i18n.t('library.collectionEmpty')
    : i18n.t(isFiltered ? 'library.noMatch' : `library.${part}None`);
  return (
    <div className={styles.empty}>
      <p>{words}</p>
      {part === 'stories' && !isFiltered && !isCollection && (
        <p>
          <a href="#settings">{i18n.t('welcome.restore')}</a>
        </p>
      )}
    </div>
  );
}
