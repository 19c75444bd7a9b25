import { showStoryDate } from '#components/story/dates.ts';
import type { ClaimRow } from '#core/library/rows.ts';
import { noFilter, viewQuery } from '#core/library/view.ts';
import { clip } from '#core/text/clip.ts';
import { i18n } from '#i18n';
import { chainWords, type Look, NamingDot } from './columns.tsx';
import { count } from './number-words.ts';
import styles from './pane.module.css';
import { placeOf } from './use-route.ts';

interface Props {
  readonly claims: readonly ClaimRow[];
  readonly look: Look;
  /** Whether all are of one story, whose name needs no repeating. */
  readonly isOneStory: boolean;
  /** The whole list as a table. */
  readonly all: { readonly source?: string; readonly story?: string };
}

const most = 40; // claims: a pane is read, a table is searched

/** Claims in a pane, each with who said it, through whom, where and when; a click goes to it. */
export function ClaimItems({ claims, look, isOneStory, all }: Props) {
  return (
    <>
      <ul>
        {claims.slice(0, most).map((claim) => {
          const story = look.catalogue.stories.get(claim.storyId);
          const when = story?.published && showStoryDate(story.published, 'short');
          const where = isOneStory ? [] : [story?.outlet, when, story?.headline && clip(story.headline)];
          return (
            <li key={claim.id} className={styles.item}>
              <a href={placeOf('claims', viewQuery({ filter: { ...noFilter, ...all }, open: claim.id }))}>
                <NamingDot naming={claim.naming} />
                <bdi className={styles.said}>{clip(claim.words)}</bdi>
              </a>
              <span className={styles.where}>
                <bdi>{[chainWords(claim, look.catalogue), ...where].filter(Boolean).join(' · ')}</bdi>
              </span>
            </li>
          );
        })}
      </ul>
      {claims.length > 0 && (
        <p className={styles.item}>
          <a href={placeOf('claims', viewQuery({ filter: { ...noFilter, ...all } }))}>
            {i18n.t('library.claimsAsTable', claims.length, [count(claims.length)])}
          </a>
        </p>
      )}
    </>
  );
}
