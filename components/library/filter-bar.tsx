import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { everyOptionOf, fieldWord } from '#components/claim/codebook-words.ts';
import { Button } from '#components/kit/button.tsx';
import pick from '#components/kit/multi-pick.module.css';
import { MultiPick } from '#components/kit/multi-pick.tsx';
import { namingWord } from '#components/story/xray-words.ts';
import { spanOf } from '#core/library/day.ts';
import {
  conditionCount,
  type Filter,
  type FilterField,
  filterFields,
  noFilter,
  notSet,
  type TablePart,
} from '#core/library/view.ts';
import type { Codebook } from '#core/model/codebook.ts';
import { i18n } from '#i18n';
import type { Look } from './columns.tsx';
import styles from './filter-bar.module.css';

interface Props {
  readonly part: TablePart;
  readonly filter: Filter;
  readonly look: Look;
  readonly onFilter: (filter: Filter) => void;
}

/** What each table is filtered by most; the rest is behind "More". */
const usual: Readonly<Record<TablePart, readonly FilterField[]>> = {
  stories: [],
  claims: ['naming', 'kind', 'status'],
  sources: ['type', 'naming'],
};

/** Which rows are shown: one pill for each thing that they can be filtered by. */
export function FilterBar({ part, filter, look, onFilter }: Props) {
  const [isWide, setIsWide] = useState(false);
  const set = (changes: Partial<Filter>) => onFilter({ ...filter, ...changes });
  const { stories } = look.catalogue;
  const outlets = useMemo(() => {
    const names = [...new Set([...stories.values()].map((story) => story.outlet ?? notSet))].sort();
    return names.map((value) => ({ value, label: value === notSet ? i18n.t('library.notSet') : value }));
  }, [stories]);
  const named = (names: ReadonlyMap<string, string>, sign = '') =>
    [...names].map(([value, name]) => ({ value, label: `${sign}${name}` }));

  const field = (name: FilterField) => (
    <MultiPick
      key={name}
      label={fieldWord(look.codebook, name)}
      any={i18n.t('library.any')}
      find={i18n.t('library.find')}
      options={optionsFor(name, look.codebook)}
      chosen={filter.fields[name] ?? []}
      onChoose={(values) => {
        const { [name]: _, ...others } = filter.fields;
        set({ fields: values.length === 0 ? others : { ...others, [name]: values } });
      }}
    />
  );
  const isUsed = (name: FilterField) => filter.fields[name] !== undefined;
  const shown = filterFields.filter((name) => isWide || usual[part].includes(name) || isUsed(name));
  const count = conditionCount(filter);
  const source = filter.source === undefined ? undefined : look.catalogue.sources.get(filter.source)?.name;
  const story = filter.story === undefined ? undefined : stories.get(filter.story)?.headline;

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out in a line
    <div className={styles.bar} role="group" aria-label={i18n.t('library.filters')}>
      {source !== undefined && (
        <Chip words={i18n.t('library.ofSource', [source])} onOff={() => onFilter(without(filter, 'source'))} />
      )}
      {story !== undefined && (
        <Chip words={i18n.t('library.inStory', [story])} onOff={() => onFilter(without(filter, 'story'))} />
      )}
      {filter.origins !== undefined && (
        <Chip words={i18n.t('library.oneOrigin')} onOff={() => onFilter(without(filter, 'origins'))} />
      )}
      {filter.hands !== undefined && (
        <Chip words={i18n.t('library.secondHand')} onOff={() => onFilter(without(filter, 'hands'))} />
      )}
      {shown.map(field)}
      {part === 'sources' && (
        <button
          type="button"
          className={`${pick.pill} ${styles.turn}`}
          data-set={filter.alike !== undefined || undefined}
          aria-pressed={filter.alike !== undefined}
          onClick={() => onFilter(filter.alike === undefined ? { ...filter, alike: 'yes' } : without(filter, 'alike'))}
        >
          {i18n.t('library.mayBeTheSame')}
        </button>
      )}
      <MultiPick
        label={i18n.t('story.outlet')}
        any={i18n.t('library.any')}
        find={i18n.t('library.find')}
        options={outlets}
        chosen={filter.outlets}
        onChoose={(values) => set({ outlets: values })}
      />
      <Dates filter={filter} onFilter={onFilter} />
      {(isWide || filter.tags.length > 0) && (
        <MultiPick
          label={i18n.t('library.tags')}
          any={i18n.t('library.any')}
          find={i18n.t('library.find')}
          options={named(look.tags, '#')}
          chosen={filter.tags}
          onChoose={(values) => set({ tags: values })}
        />
      )}
      {(isWide || filter.collection !== undefined) && (
        <MultiPick
          label={i18n.t('library.collection')}
          any={i18n.t('library.any')}
          find={i18n.t('library.find')}
          options={named(look.collections)}
          chosen={filter.collection === undefined ? [] : [filter.collection]}
          onChoose={(values) => {
            const last = values.at(-1);
            onFilter(last === undefined ? without(filter, 'collection') : { ...filter, collection: last });
          }}
        />
      )}
      <Button look="plain" aria-expanded={isWide} onClick={() => setIsWide(!isWide)}>
        {i18n.t(isWide ? 'library.fewerFilters' : 'library.moreFilters')}
      </Button>
      {count > 0 && (
        <Button look="plain" onClick={() => onFilter(noFilter)}>
          {i18n.t('library.clearFilters')}
        </Button>
      )}
    </div>
  );
}

function Chip({ words, onOff }: { readonly words: string; readonly onOff: () => void }) {
  return (
    <span className={styles.chip}>
      <bdi>{words}</bdi>
      <Button look="plain" icon={<X size={12} />} aria-label={i18n.t('library.dropFilter', [words])} onClick={onOff} />
    </span>
  );
}

/** From which day to which the stories are; written as far as they matter: 2016, 2016-10, 2016-10-13. */
function Dates({ filter, onFilter }: Pick<Props, 'filter' | 'onFilter'>) {
  const day = (name: 'from' | 'to', label: string) => (
    <label className={styles.day} data-set={filter[name] !== undefined || undefined}>
      {label}
      <input
        key={filter[name] ?? ''}
        defaultValue={filter[name] ?? ''}
        placeholder="2016-10"
        size={9}
        aria-invalid={filter[name] !== undefined && spanOf(filter[name]) === undefined}
        onBlur={(event) => keep(name, event.target.value.trim())}
        onKeyDown={(event) => event.key === 'Enter' && keep(name, event.currentTarget.value.trim())}
      />
    </label>
  );
  function keep(name: 'from' | 'to', written: string) {
    if (written === (filter[name] ?? '')) return;
    onFilter(written === '' ? without(filter, name) : { ...filter, [name]: written });
  }
  return (
    <>
      {day('from', i18n.t('library.from'))}
      {day('to', i18n.t('library.to'))}
    </>
  );
}

/** A filter without one of its conditions. */
export function without(
  filter: Filter,
  name: 'source' | 'story' | 'origins' | 'hands' | 'alike' | 'from' | 'to' | 'collection' | 'words',
): Filter {
  const { [name]: _, ...others } = filter;
  return others;
}

function optionsFor(field: FilterField, codebook: Codebook): readonly { value: string; label: string }[] {
  const own = everyOptionOf(codebook, field);
  if (field === 'naming') {
    return [...own, ...['none', 'open'].map((value) => ({ value, label: namingWord(value) }))];
  }
  return field === 'status' ? own : [...own, { value: notSet, label: i18n.t('library.notSet') }];
}
