import { type KeyboardEvent, memo, useMemo } from 'react';
import type { ReadingText } from '#components/hooks/use-search.ts';
import { showStoryDate } from '#components/story/dates.ts';
import { noFilter, viewQuery } from '#core/library/view.ts';
import { excerptOf, type Piece } from '#core/search/excerpt.ts';
import type { Found } from '#core/search/find.ts';
import { clip } from '#core/text/clip.ts';
import { i18n } from '#i18n';
import { chainWords, type Look, NamingDot } from './columns.tsx';
import { count } from './number-words.ts';
import styles from './search-page.module.css';
import { placeOf } from './use-route.ts';

interface Props {
  readonly hit: Found;
  readonly look: Look;
  /** The terms that are marked. */
  readonly wanted: ReadonlySet<string>;
  /** The text of a reading, once it is read. */
  readonly reading: ReadingText | undefined;
  readonly typed: string;
}

/** Something that was found, in its sentence, with what was looked for marked; a click goes to it. */
export const SearchHit = memo(function SearchHit({ hit, look, wanted, reading, typed }: Props) {
  const shown = shownOf(hit, look, reading, typed);
  const text = shown?.text;
  const pieces = useMemo(() => (text === undefined ? [] : excerptOf(text, wanted).pieces), [text, wanted]);
  if (shown === undefined) return null;
  return (
    <li className={styles.hit}>
      <a data-hit href={shown.href} onKeyDown={walk}>
        {shown.naming !== undefined && <NamingDot naming={shown.naming} />}
        <bdi className={hit.kind === 'note' || hit.kind === 'source' ? undefined : styles.words}>
          <Marked pieces={pieces} />
        </bdi>
        <span className={styles.where}>
          <bdi>
            {shown.where
              .filter(Boolean)
              .map((part) => clip(part!))
              .join(' · ')}
          </bdi>
        </span>
      </a>
    </li>
  );
});

/** Arrows go from hit to hit. */
function walk(event: KeyboardEvent) {
  const to = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (to === undefined) return;
  const hits = [...document.querySelectorAll<HTMLElement>('[data-hit]')];
  const at = hits.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  event.preventDefault();
  (hits[at + to] ?? (to < 0 ? document.querySelector<HTMLElement>('[data-search]') : undefined))?.focus();
}

/** Words with those that were looked for marked. */
export function Marked({ pieces }: { readonly pieces: readonly Piece[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name than their place
  return pieces.map(({ text, isHit }, at) => (isHit ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>));
}

interface Shown {
  readonly text: string;
  readonly href: string;
  readonly where: readonly (string | undefined)[];
  readonly naming?: string;
}

function shownOf(
  { kind, id, owner }: Found,
  look: Look,
  reading: ReadingText | undefined,
  typed: string,
): Shown | undefined {
  const { catalogue } = look;
  const to = (part: 'stories' | 'claims' | 'sources', open: string) =>
    placeOf(part, viewQuery({ filter: noFilter, open }));
  const story = catalogue.stories.get(owner);
  const when = story?.published && showStoryDate(story.published, 'short');
  switch (kind) {
    case 'source': {
      const source = catalogue.sources.get(id);
      const tally = catalogue.tallies.get(id);
      const text = source && [source.name, ...source.aliases, source.description].filter(Boolean).join(' · ');
      return text === undefined
        ? undefined
        : {
            text,
            href: to('sources', id),
            where: [i18n.t('library.claimsShown', tally?.claims ?? 0, [count(tally?.claims ?? 0)])],
          };
    }
    case 'story':
      return story && { text: story.headline, href: to('stories', id), where: [story.outlet, when, story.byline] };
    case 'claim': {
      const claim = catalogue.claims.get(id);
      return (
        claim && {
          text: claim.words,
          naming: claim.naming,
          href: to('claims', id),
          where: [chainWords(claim, catalogue), story?.outlet, when, story?.headline],
        }
      );
    }
    case 'note': {
      const note = catalogue.notes.get(id);
      if (note === undefined) return undefined;
      const on = note.onId as string;
      const parts = { claim: 'claims', story: 'stories', source: 'sources' } as const;
      const where =
        note.on === 'claim' ? catalogue.claims.get(on)?.words : (catalogue.sources.get(on)?.name ?? story?.headline);
      if (note.on === 'collection') {
        const href = placeOf('stories', viewQuery({ filter: { ...noFilter, collection: on } }));
        return { text: note.text, href, where: [look.collections.get(on)] };
      }
      const href = note.on === 'passage' ? to('stories', note.storyId ?? on) : to(parts[note.on], on);
      return { text: note.text, href, where: [i18n.t('finding.noteOn'), where] };
    }
    case 'reading': {
      const href = placeOf('search', new URLSearchParams({ q: typed, open: id }).toString());
      return reading && { text: reading.text, href, where: [story?.headline, story?.outlet, when] };
    }
  }
}
