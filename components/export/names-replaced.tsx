import { useNamesReplaced } from '#components/hooks/use-names-replaced.ts';
import { i18n } from '#i18n';
import styles from './export-choices.module.css';

interface Props {
  readonly sourceIds: readonly string[];
  /** Whether the full text goes with it, in which nothing is replaced. */
  readonly withTexts: boolean;
}

/** Shows, before it is done, which words are replaced when these sources' names are withheld, and which are not. */
export function NamesReplaced({ sourceIds, withTexts }: Props) {
  const found = useNamesReplaced(sourceIds);
  if (found.length === 0) return null;
  return (
    <section className={styles.replaced} aria-labelledby="names-replaced">
      <h3 id="names-replaced">{i18n.t('export.replaced')}</h3>
      <ul>
        {found.map(({ sourceId, replaced, left }) => (
          <li key={sourceId}>
            {replaced.map((word) => (
              <bdi key={word} className={styles.word}>
                {word}
              </bdi>
            ))}
            {left.length > 0 && <p>{i18n.t('export.notReplaced', left.length, [left.join(', ')])}</p>}
          </li>
        ))}
      </ul>
      {withTexts && <p role="status">{i18n.t('export.stillInTexts')}</p>}
    </section>
  );
}
