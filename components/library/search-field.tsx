import { Search, X } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '#components/kit/button.tsx';
import { i18n } from '#i18n';
import styles from './search-field.module.css';
import { goTo, type LibraryPart, useQuery } from './use-route.ts';

/** The field that looks for words in the whole library; what is typed stands in the address. */
export function SearchField({ part }: { readonly part: LibraryPart }) {
  const query = useQuery();
  const field = useRef<HTMLInputElement>(null);
  const typed = part === 'search' ? (new URLSearchParams(query).get('q') ?? '') : '';
  const ask = (words: string) => goTo('search', new URLSearchParams({ q: words }).toString(), part === 'search');
  return (
    <search className={styles.field}>
      <Search size={15} aria-hidden="true" />
      <input
        ref={field}
        data-search
        type="text"
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        aria-label={i18n.t('finding.label')}
        placeholder={i18n.t('finding.placeholder')}
        value={typed}
        onChange={(event) => ask(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('[data-hit]')?.focus();
          else if (event.key === 'Escape' && typed !== '') ask('');
          else return;
          event.preventDefault();
        }}
      />
      {typed !== '' && (
        <Button
          look="plain"
          icon={<X size={14} />}
          aria-label={i18n.t('finding.clear')}
          onClick={() => {
            ask('');
            field.current?.focus();
          }}
        />
      )}
    </search>
  );
}
