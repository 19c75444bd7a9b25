import { useMemo } from 'react';
import { useLibraryCommands } from '#components/hooks/use-library-commands.ts';
import { Button } from '#components/kit/button.tsx';
import { type Likeness, lookAlikes } from '#core/library/look-alikes.ts';
import type { SourceRow } from '#core/library/rows.ts';
import { noFilter, viewQuery } from '#core/library/view.ts';
import { clip } from '#core/text/clip.ts';
import { i18n } from '#i18n';
import type { Look } from './columns.tsx';
import { count } from './number-words.ts';
import styles from './pane.module.css';
import type { Bulk } from './use-bulk.ts';
import { placeOf } from './use-route.ts';

interface Props {
  readonly source: SourceRow;
  readonly look: Look;
  readonly bulk: Bulk;
}

/** Sources that may be the same as this one. Nothing is merged but by the person. */
export function LookAlikes({ source, look, bulk }: Props) {
  const { sources, tallies } = look.catalogue;
  const commands = useLibraryCommands();
  const found = useMemo(() => lookAlikes(source, sources.values()), [source, sources]);
  if (found.length === 0) return null;
  return (
    <>
      <h3 className={styles.part}>{i18n.t('library.mayBeTheSame')}</h3>
      <ul>
        {found.map(({ source: other, likeness }) => (
          <li key={other.id} className={styles.alike}>
            <span>
              <a href={placeOf('sources', viewQuery({ filter: noFilter, open: other.id }))}>
                <bdi>{clip(other.name)}</bdi>
              </a>
              <span className={styles.where}>
                {likenessWord(likeness)} ·{' '}
                {i18n.t('library.claimsShown', tallies.get(other.id)?.claims ?? 0, [
                  count(tallies.get(other.id)?.claims ?? 0),
                ])}
              </span>
            </span>
            <Button
              aria-label={i18n.t('library.mergeInto', [other.name, source.name])}
              title={i18n.t('library.mergeInto', [other.name, source.name])}
              onClick={() =>
                void bulk.command(
                  i18n.t('library.merging'),
                  0,
                  () => commands.merge(other.id, source.id),
                  () => i18n.t('sources.merged', [other.name]),
                )
              }
            >
              {i18n.t('tagsPage.merge')}
            </Button>
          </li>
        ))}
      </ul>
      <p className={styles.hint}>{i18n.t('library.mergeHint', [source.name])}</p>
    </>
  );
}

function likenessWord(likeness: Likeness): string {
  switch (likeness) {
    case 'same-name':
      return i18n.t('library.sameName');
    case 'part':
      return i18n.t('library.partOfName');
    case 'initial':
      return i18n.t('library.byInitial');
    case 'spelling':
      return i18n.t('library.bySpelling');
  }
}
