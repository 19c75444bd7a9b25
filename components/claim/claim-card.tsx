import { Copy, Crosshair, Trash2, X } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { Button } from '#components/kit/button.tsx';
import { RenderedNote } from '#components/kit/rendered-note.tsx';
import type { Codebook } from '#core/model/codebook.ts';
import type { Place } from '#core/model/mark.ts';
import type { Passage } from '#core/model/passage.ts';
import { partsOf, type Swatch } from '#core/model/swatch.ts';
import type { ClaimView } from '#core/tally/claim-view.ts';
import { clip } from '#core/text/clip.ts';
import { i18n } from '#i18n';
import { Chain } from './chain.tsx';
import styles from './claim-card.module.css';
import { ClaimEditor } from './claim-editor.tsx';
import { codeWord } from './codebook-words.ts';
import type { ClaimDeeds } from './deeds.ts';
import { Flags } from './flags.tsx';
import type { PlaceDeeds } from './place-notice.tsx';

/** Loaded where a claim's words are not as they were. */
const PlaceNotice = lazy(async () => ({ default: (await import('./place-notice.tsx')).PlaceNotice }));

interface Props {
  readonly view: ClaimView;
  /** How it is drawn in the page. */
  readonly swatch: Swatch;
  readonly codebook: Codebook;
  /** What became of its words on the page; undefined while no page is there. */
  readonly place: Place | undefined;
  readonly placeDeeds: PlaceDeeds;
  /** The words it had before, oldest first. */
  readonly earlier: readonly Passage[];
  readonly isOpen: boolean;
  /** Which of how many in the list it is, counted from 1. */
  readonly position: { readonly at: number; readonly of: number };
  /** Whether the keys of the list act on it. */
  readonly isCurrent: boolean;
  /** Whether it was reached by the keys: the focus belongs on it. */
  readonly takesFocus: boolean;
  /** Whether the cursor belongs in "Says who?" when it opens. */
  readonly asksWho: boolean;
  readonly deeds: ClaimDeeds;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly onGo: () => void;
  readonly onCopy: () => void;
  readonly onDelete: () => void;
}

/** A claim: its words, who said it, what it is; opened, the fields to say so. */
export function ClaimCard(props: Props) {
  const { view, swatch, codebook, place, placeDeeds, earlier, position, isOpen, isCurrent, takesFocus } = props;
  const { asksWho, deeds, onOpen, onClose, onGo, onCopy, onDelete } = props;
  const card = useRef<HTMLElement>(null);
  const cover = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOpen || isCurrent) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen, isCurrent]);
  useEffect(() => {
    if (takesFocus) cover.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const words = view.passage.selector.exact;
  const { colour, line } = partsOf(swatch);
  const first = view.attributions[0];
  const facts = [
    codeWord(codebook, 'kind', view.claim.kind),
    codeWord(codebook, 'status', view.claim.status),
    codeWord(codebook, 'directness', first?.attribution.directness),
    (first?.links.length ?? 0) > 1 ? i18n.t('claims.secondHand') : undefined,
    placeWord(place, view),
  ].filter((fact) => fact !== undefined);

  return (
    <article
      ref={card}
      className={`${styles.card} ${isOpen ? styles.open : ''} ${isCurrent ? styles.current : ''}`}
      data-claim={view.claim.id}
      data-naming={view.naming}
      data-colour={colour}
      data-line={line}
      data-state={place?.state}
      aria-current={isCurrent ? 'true' : undefined}
      aria-posinset={position.at}
      aria-setsize={position.of}
      tabIndex={-1}
      onKeyDown={(event) => {
        // Out of a field, back to where the letters are keys.
        if (event.key !== 'Escape' || event.defaultPrevented || !isField(event.target)) return;
        event.preventDefault();
        card.current?.focus();
      }}
    >
      {isOpen ? (
        <div className={styles.top}>
          <blockquote className={styles.words} dir="auto">
            {words}
          </blockquote>
          <span className={styles.tools}>
            <Button look="plain" aria-label={i18n.t('claims.goTo')} icon={<Crosshair size={15} />} onClick={onGo} />
            <Button look="plain" aria-label={i18n.t('claims.copy')} icon={<Copy size={15} />} onClick={onCopy} />
            <Button look="plain" aria-label={i18n.t('claims.delete')} icon={<Trash2 size={15} />} onClick={onDelete} />
            <Button look="plain" aria-label={i18n.t('claims.close')} icon={<X size={15} />} onClick={onClose} />
          </span>
        </div>
      ) : (
        <button
          ref={cover}
          type="button"
          className={styles.cover}
          aria-label={i18n.t('claims.open', [words])}
          onClick={onOpen}
        >
          <span className={styles.words} dir="auto">
            {words}
          </span>
        </button>
      )}
      {!isOpen && (
        <div className={styles.who}>
          {view.attributions.map((attribution) => (
            <Chain key={attribution.attribution.id} view={attribution} />
          ))}
          {view.attributions.length === 0 && (
            <span className={styles.quiet}>{i18n.t(view.claim.unsourced ? 'claims.noSource' : 'claims.notSaid')}</span>
          )}
        </div>
      )}
      {!isOpen && (
        <ul className={styles.facts}>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      <Flags view={view} isOpen={isOpen} />
      {!isOpen && view.notes.map((note) => <RenderedNote key={note.id} className={styles.note} text={note.text} />)}
      {!isOpen && view.tags.length > 0 && (
        <p className={styles.tags}>
          {view.tags.map((tag) => (
            <bdi key={tag.id}>#{clip(tag.name)}</bdi>
          ))}
        </p>
      )}
      {isOpen && place && (place.torn || !/exact|moved/.test(place.state)) && (
        <Suspense>
          <PlaceNotice claim={view.claim} passage={view.passage} place={place} deeds={placeDeeds} />
        </Suspense>
      )}
      {isOpen && earlier.length > 0 && (
        <details className={styles.history}>
          <summary>{i18n.t('place.history')}</summary>
          {earlier.map((passage) => (
            <q key={passage.id} dir="auto">
              {passage.selector.exact}
            </q>
          ))}
        </details>
      )}
      {isOpen && (
        <ClaimEditor
          view={view}
          codebook={codebook}
          asksWho={asksWho}
          deeds={deeds}
          onDone={() => card.current?.focus()}
        />
      )}
    </article>
  );
}

function isField(target: EventTarget): boolean {
  return (target as Element).matches('textarea, select, input:not([type=radio])');
}

function placeWord(place: Place | undefined, view: ClaimView): string | undefined {
  switch (place?.state) {
    case 'gone':
      return i18n.t('claims.gone');
    case 'reworded':
      return i18n.t('claims.reworded');
    case 'moved':
      return i18n.t('claims.moved');
    case 'ambiguous':
      return i18n.t('claims.ambiguous');
    case 'exact':
    case undefined:
      return view.passage.start === undefined ? i18n.t('claims.outside') : undefined;
  }
}
