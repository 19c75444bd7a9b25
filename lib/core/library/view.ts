/** A table of the library. */
export type TablePart = 'stories' | 'claims' | 'sources';

/** The codebook fields that tables are filtered by; each is looked up on a claim or its leading source. */
export const filterFields = ['kind', 'status', 'directness', 'how', 'terms', 'type', 'naming'] as const;
export type FilterField = (typeof filterFields)[number];

/** Stands for "not set" among the values of a filter. */
export const notSet = '-';

/** Which rows of a table are shown; every part is optional, and all have to hold. */
export interface Filter {
  /** For each field the values of which one has to hold; `notSet` for none. */
  readonly fields: Readonly<Partial<Record<FilterField, readonly string[]>>>;
  readonly outlets: readonly string[];
  /** Tags by their ids, of which each has to be worn. */
  readonly tags: readonly string[];
  /** A collection by its id. */
  readonly collection?: string;
  /** Days as written, both included: `2016-10-13`. */
  readonly from?: string;
  readonly to?: string;
  /** A source by its id. */
  readonly source?: string;
  /** A story by its id. */
  readonly story?: string;
  /** Claims that rest on one origin only. */
  readonly origins?: 'one';
  /** Claims that came only through others. */
  readonly hands?: 'second';
  /** Sources that may be the same as another. */
  readonly alike?: 'yes';
  /** Words that a row has to contain. */
  readonly words?: string;
}

/** How a table is shown; all of it stands in the page's address, so that it can be bookmarked. */
export interface TableView {
  readonly filter: Filter;
  readonly sort?: { readonly by: string; readonly down: boolean };
  readonly group?: string;
  /** The columns in order; the table's own where absent. */
  readonly columns?: readonly string[];
  /** The row that is open beside the table, by its id. */
  readonly open?: string;
}

/** A filter that lets everything through. */
export const noFilter: Filter = { fields: {}, outlets: [], tags: [] };

/** The view that the query of an address asks for; what is not understood is passed over. */
export function readView(query: string): TableView {
  const asked = new URLSearchParams(query);
  const one = (name: string) => {
    const value = asked.get(name);
    return value === null || value === '' ? undefined : value;
  };
  const fields: Partial<Record<FilterField, readonly string[]>> = {};
  for (const field of filterFields) {
    const values = asked.getAll(field).filter((value) => value !== '');
    if (values.length > 0) fields[field] = values;
  }
  const sort = one('sort');
  const [group, open, columns] = [one('group'), one('open'), one('columns')];
  const texts = { collection: one('in'), from: one('from'), to: one('to'), source: one('source') };
  return {
    filter: {
      fields,
      outlets: asked.getAll('outlet'),
      tags: asked.getAll('tag'),
      ...defined({ ...texts, story: one('story'), words: one('words') }),
      ...(one('origins') === 'one' ? { origins: 'one' } : {}),
      ...(one('hands') === 'second' ? { hands: 'second' } : {}),
      ...(one('alike') === 'yes' ? { alike: 'yes' } : {}),
    },
    ...defined({
      sort: sort === undefined ? undefined : { by: sort.replace(/^-/, ''), down: sort.startsWith('-') },
      group,
      open,
      columns: columns?.split('.').filter((name) => name !== ''),
    }),
  };
}

/** The query that asks for a view: `readView` gives the view back. */
export function viewQuery(view: TableView): string {
  const { filter, sort, group, columns, open } = view;
  const asked = new URLSearchParams();
  for (const field of filterFields) for (const value of filter.fields[field] ?? []) asked.append(field, value);
  for (const outlet of filter.outlets) asked.append('outlet', outlet);
  for (const tag of filter.tags) asked.append('tag', tag);
  const { collection, from, to, source, story, origins, hands, alike, words } = filter;
  const texts = { in: collection, from, to, source, story, origins, hands, alike, words, group, open };
  for (const [name, value] of Object.entries(texts)) if (value !== undefined) asked.set(name, value);
  if (sort !== undefined) asked.set('sort', `${sort.down ? '-' : ''}${sort.by}`);
  if (columns !== undefined) asked.set('columns', columns.join('.'));
  return asked.toString();
}

/** How many conditions a filter makes. */
export function conditionCount({ fields, outlets, tags, ...rest }: Filter): number {
  const single = Object.values(rest).filter((value) => value !== undefined).length;
  return Object.keys(fields).length + Number(outlets.length > 0) + tags.length + single;
}

function defined<T extends object>(record: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as never;
}
