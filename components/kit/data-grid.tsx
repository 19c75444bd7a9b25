// biome-ignore-all lint/a11y/useSemanticElements: a table can't hold a hundred thousand rows of which thirty are there
// biome-ignore-all lint/a11y/useFocusableInteractive: rows are reached by the grid's aria-activedescendant
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the keys are the grid's
import { ArrowDown, ArrowUp, ChevronDown, ChevronRight } from 'lucide-react';
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import styles from './data-grid.module.css';
import { useRowsInView } from './use-rows-in-view.ts';

/** A column: `min` is its least width in CSS pixels, `grow` its share of what is left. */
export interface GridColumn {
  readonly name: string;
  readonly label: string;
  readonly min: number;
  readonly grow: number;
  readonly isNumber?: boolean;
  readonly isSortable: boolean;
}

/** A line: a row with its id, or the heading of a group. */
export type GridLine =
  | { readonly id: string }
  | { readonly heading: string; readonly label: string; readonly count: string; readonly isOpen: boolean };

interface Props {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly lines: readonly GridLine[];
  readonly sort: { readonly by: string; readonly down: boolean } | undefined;
  readonly onSort: (by: string) => void;
  readonly cell: (id: string, column: string) => ReactNode;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  /** The row that is shown beside the grid. */
  readonly open: string | undefined;
  /** `byEnter`: the person wants to go on there. */
  readonly onOpen: (id: string, byEnter: boolean) => void;
  readonly onTurnGroup: (heading: string) => void;
  /** Keys that the grid itself has no use for. */
  readonly onKey?: (event: KeyboardEvent, id: string | undefined) => void;
  readonly words: { readonly select: string; readonly selectAll: string };
}

const rowHeight = 50; // CSS pixels: two lines of text, the same for all rows, so that any place is reached at once
const headHeight = 34;
const boxWidth = 34;

/**
 * A table of any length after the ARIA grid pattern, row by row: arrows, Page Up and Down, Home and End move, Space selects,
 * with Shift up to here, Ctrl+A all; Enter opens. Only the rows in view are in the page.
 */
export function DataGrid(props: Props) {
  const { label, columns, lines, sort, onSort, selected, onSelect, open, onOpen, onTurnGroup, words } = props;
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const anchor = useRef(0);
  const { first, end, reach, page } = useRowsInView(grid, lines.length, rowHeight, headHeight);
  const here = Math.min(at, Math.max(0, lines.length - 1));
  const idAt = (place: number) => rowId(lines[place]);
  const width = columns.reduce((sum, column) => sum + column.min, boxWidth);
  const shape = `${boxWidth}px ${columns.map(({ min, grow }) => `minmax(${min}px, ${grow}fr)`).join(' ')}`;

  // What is open is reached too, when something else opened it.
  const isOpenHere = open !== undefined && idAt(here) === open;
  useEffect(() => {
    if (open === undefined || isOpenHere) return;
    const place = lines.findIndex((line) => rowId(line) === open);
    if (place < 0) return;
    setAt(place);
    reach(place);
  }, [open, isOpenHere, lines, reach]);

  function go(to: number, isRange: boolean) {
    const next = Math.max(0, Math.min(lines.length - 1, to));
    setAt(next);
    reach(next);
    if (isRange) selectRange(next);
    else {
      anchor.current = next;
      const row = idAt(next);
      if (open !== undefined && row !== undefined) onOpen(row, false);
    }
  }

  function selectRange(to: number) {
    const [low, high] = [Math.min(anchor.current, to), Math.max(anchor.current, to)];
    const next = new Set(selected);
    for (const line of lines.slice(low, high + 1)) {
      const row = rowId(line);
      if (row !== undefined) next.add(row);
    }
    onSelect(next);
  }

  function turn(row: string, place: number) {
    const next = new Set(selected);
    if (!next.delete(row)) next.add(row);
    anchor.current = place;
    onSelect(next);
  }

  const allRows = () => lines.flatMap((line) => rowId(line) ?? []);
  const areAll = selected.size > 0 && allRows().every((row) => selected.has(row));
  const turnAll = () => onSelect(areAll ? new Set() : new Set(allRows()));

  function press(event: KeyboardEvent) {
    if (event.target !== event.currentTarget || event.altKey) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const to = {
      ArrowDown: here + 1,
      ArrowUp: here - 1,
      PageDown: here + page,
      PageUp: here - page,
      Home: 0,
      End: lines.length - 1,
    }[event.key];
    const line = lines[here];
    const row = rowId(line);
    if (to !== undefined && !isCommand) go(to, event.shiftKey);
    else if (isCommand && event.key.toLowerCase() === 'a') onSelect(new Set(allRows()));
    else if (isCommand) return;
    else if (event.key === ' ' && row !== undefined) {
      if (event.shiftKey) selectRange(here);
      else turn(row, here);
    } else if ((event.key === 'Enter' || event.key === ' ') && row !== undefined) onOpen(row, true);
    else if (event.key === 'Enter' || event.key === ' ' || event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      if (line === undefined || 'id' in line) return;
      if (event.key.startsWith('Arrow') && line.isOpen === (event.key === 'ArrowRight')) return;
      onTurnGroup(line.heading);
    } else if (event.key === 'Escape' && selected.size > 0) onSelect(new Set());
    else {
      props.onKey?.(event, row);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  function hit(event: MouseEvent, place: number) {
    const line = lines[place];
    const row = rowId(line);
    setAt(place);
    if (line !== undefined && !('id' in line)) onTurnGroup(line.heading);
    else if (row === undefined) return;
    else if (event.shiftKey) {
      selectRange(place);
      getSelection()?.removeAllRanges();
    } else if (event.ctrlKey || event.metaKey || (event.target as Element).closest('[data-box]')) turn(row, place);
    else {
      anchor.current = place;
      onOpen(row, false);
    }
  }

  return (
    <div
      ref={grid}
      role="grid"
      aria-label={label}
      aria-rowcount={lines.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable="true"
      aria-activedescendant={lines.length === 0 ? undefined : `${id}-${here}`}
      tabIndex={0}
      className={styles.grid}
      style={{ '--columns': shape, '--least': `${width}px` } as CSSProperties}
      onKeyDown={press}
    >
      <div role="rowgroup" className={styles.head}>
        <div role="row" aria-rowindex={1} className={styles.row}>
          <span role="columnheader" className={styles.box}>
            <input
              type="checkbox"
              aria-label={words.selectAll}
              checked={areAll}
              ref={(box) => {
                if (box) box.indeterminate = !areAll && selected.size > 0;
              }}
              onChange={turnAll}
            />
          </span>
          {columns.map((column) => (
            <span
              key={column.name}
              role="columnheader"
              className={column.isNumber ? styles.number : undefined}
              aria-sort={sort?.by !== column.name ? undefined : sort.down ? 'descending' : 'ascending'}
            >
              {column.isSortable ? (
                <button type="button" className={styles.sort} onClick={() => onSort(column.name)}>
                  {column.label}
                  {sort?.by === column.name && (sort.down ? <ArrowDown size={12} /> : <ArrowUp size={12} />)}
                </button>
              ) : (
                column.label
              )}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.body} style={{ height: lines.length * rowHeight }}>
        {lines.slice(first, end).map((line, n) => {
          const place = first + n;
          const row = rowId(line);
          return (
            <Row
              key={row ?? `group ${'heading' in line ? line.heading : ''}`}
              domId={`${id}-${place}`}
              at={place}
              line={line}
              columns={columns}
              cell={props.cell}
              isReached={place === here}
              isOpen={row !== undefined && row === open}
              isSelected={row !== undefined && selected.has(row)}
              select={words.select}
              onHit={hit}
            />
          );
        })}
      </div>
    </div>
  );
}

function rowId(line: GridLine | undefined): string | undefined {
  return line !== undefined && 'id' in line ? line.id : undefined;
}

interface RowProps {
  readonly domId: string;
  readonly at: number;
  readonly line: GridLine;
  readonly columns: readonly GridColumn[];
  readonly cell: (id: string, column: string) => ReactNode;
  readonly isReached: boolean;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  readonly select: string;
  readonly onHit: (event: MouseEvent, at: number) => void;
}

const Row = memo(
  function Row({ domId, at, line, columns, cell, isReached, isOpen, isSelected, select, onHit }: RowProps) {
    const style = { transform: `translateY(${at * rowHeight}px)` };
    const common = { id: domId, 'aria-rowindex': at + 2, style, 'data-reached': isReached || undefined };
    if (!('id' in line)) {
      return (
        <div
          role="row"
          {...common}
          aria-expanded={line.isOpen}
          className={`${styles.row} ${styles.line} ${styles.group}`}
          onClick={(event) => onHit(event, at)}
        >
          <span role="gridcell" aria-colspan={columns.length + 1} className={styles.heading}>
            {line.isOpen ? <ChevronDown size={14} /> : <ChevronRight size={14} />}
            <bdi>{line.label}</bdi>
            <span className={styles.count}>{line.count}</span>
          </span>
        </div>
      );
    }
    return (
      <div
        role="row"
        {...common}
        aria-selected={isSelected}
        aria-current={isOpen || undefined}
        className={`${styles.row} ${styles.line}`}
        onClick={(event) => onHit(event, at)}
      >
        <span role="gridcell" className={styles.box} data-box>
          <input type="checkbox" tabIndex={-1} aria-label={select} checked={isSelected} readOnly />
        </span>
        {columns.map((column) => (
          <span key={column.name} role="gridcell" className={column.isNumber ? styles.number : styles.cell}>
            {cell(line.id, column.name)}
          </span>
        ))}
      </div>
    );
  },
  (before, after) =>
    (Object.keys(after) as (keyof RowProps)[]).every(
      (name) =>
        name === 'onHit' ||
        Object.is(before[name], after[name]) ||
        (name === 'line' && sameLine(before.line, after.line)),
    ) && before.onHit !== undefined,
);

function sameLine(one: GridLine, other: GridLine): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
