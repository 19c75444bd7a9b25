import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from '#components/kit/button.tsx';
import { useTell } from '#components/kit/said.tsx';
import type { Codebook } from '#core/model/codebook.ts';
import type { Id } from '#core/model/id.ts';
import { givenLink } from '#core/review/offer.ts';
import type { Corrections } from '#core/review/take.ts';
import { i18n } from '#i18n';
import { OfferCard } from './offer-card.tsx';
import { OfferFields } from './offer-fields.tsx';
import styles from './review-mode.module.css';
import type { Review } from './use-review.ts';

interface Props {
  readonly review: Review;
  readonly codebook: Codebook;
  readonly onUndo: () => void;
}

/** The suggestions one at a time. Its single letters are keys only while it has the focus, and not in a field. */
export function ReviewMode({ review, codebook, onUndo }: Props) {
  const tell = useTell();
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const [editing, setEditing] = useState<Id<string>>();
  const { current, at, total, direct } = review;
  const isEditing = current !== undefined && editing === current.id;
  useEffect(() => {
    if (!isEditing) box.current?.focus();
  }, [isEditing]);

  async function accept(own?: Corrections) {
    const words = current?.words ?? '';
    setEditing(undefined);
    if (await review.accept(own)) tell({ text: i18n.t('review.accepted', [words]), tone: 'quiet' });
  }

  async function dismiss() {
    const words = current?.words ?? '';
    if (await review.dismiss()) tell({ text: i18n.t('review.dismissed', [words]), tone: 'quiet' });
  }

  async function acceptDirect() {
    const count = await review.acceptDirect();
    box.current?.focus();
    if (count === 0) return;
    const undo = { label: i18n.t('panel.undo'), run: onUndo };
    tell({ text: i18n.t('review.acceptedDirect', count), tone: 'news', action: undo });
  }

  function press(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing || isEditing) return;
    const isOnButton = (event.target as Element).closest('button') !== null;
    switch (event.key === 'Enter' || event.key === 'Escape' ? event.key : event.key.toLowerCase()) {
      case 'j':
        review.move(1);
        break;
      case 'k':
        review.move(-1);
        break;
      case 'x':
        void dismiss();
        break;
      case 'e':
        setEditing(current?.id);
        break;
      case 'Enter':
        if (isOnButton) return;
        void accept();
        break;
      case 'Escape':
        review.leave(true);
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  return (
    <section
      ref={box}
      className={styles.review}
      aria-label={i18n.t('review.name')}
      aria-describedby={id}
      tabIndex={-1}
      onKeyDown={press}
    >
      <header className={styles.head}>
        <h2 className={styles.progress}>
          {current ? i18n.t('review.progress', [String(at), String(total)]) : i18n.t('review.name')}
        </h2>
        <Button
          look="plain"
          aria-label={i18n.t('review.previous')}
          aria-keyshortcuts="k"
          title="k"
          icon={<ChevronLeft size={16} />}
          disabled={current === undefined || review.open[0] === current}
          onClick={() => review.move(-1)}
        />
        <Button
          look="plain"
          aria-label={i18n.t('review.next')}
          aria-keyshortcuts="j"
          title="j"
          icon={<ChevronRight size={16} />}
          disabled={current === undefined || review.open.at(-1) === current}
          onClick={() => review.move(1)}
        />
        <Button
          look="plain"
          aria-label={i18n.t('review.leave')}
          aria-keyshortcuts="Escape"
          title="Escape"
          icon={<X size={16} />}
          onClick={() => review.leave(true)}
        />
      </header>
      <p id={id} role="status" className="visually-hidden">
        {current &&
          i18n.t('review.spoken', [
            String(at),
            String(total),
            current.words,
            givenLink(current)?.name ?? i18n.t('claims.notGiven'),
          ])}
      </p>
      {current === undefined && <p className={styles.done}>{i18n.t('review.done')}</p>}
      {current && (
        <OfferCard offer={current} codebook={codebook}>
          {isEditing ? (
            <OfferFields
              key={current.id}
              offer={current}
              codebook={codebook}
              onAccept={(own) => void accept(own)}
              onCancel={() => setEditing(undefined)}
            />
          ) : (
            <div className={styles.deeds}>
              <Button look="primary" aria-keyshortcuts="Enter" onClick={() => void accept()}>
                {i18n.t('review.accept')} <kbd>↵</kbd>
              </Button>
              <Button aria-keyshortcuts="e" onClick={() => setEditing(current.id)}>
                {i18n.t('review.edit')} <kbd>e</kbd>
              </Button>
              <Button aria-keyshortcuts="x" onClick={() => void dismiss()}>
                {i18n.t('review.dismiss')} <kbd>x</kbd>
              </Button>
            </div>
          )}
        </OfferCard>
      )}
      {current && direct.length > 0 && (
        <p className={styles.all}>
          <Button onClick={() => void acceptDirect()}>{i18n.t('review.acceptDirect', direct.length)}</Button>
        </p>
      )}
      {current && <p className={styles.hint}>{i18n.t('review.hint')}</p>}
    </section>
  );
}
