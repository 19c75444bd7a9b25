import { ArrowRight } from 'lucide-react';
import { Fragment, type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTell } from '#components/kit/said.tsx';
import type { Codebook } from '#core/model/codebook.ts';
import type { AttributionId } from '#core/model/id.ts';
import type { AttributionView } from '#core/tally/claim-view.ts';
import { clip } from '#core/text/clip.ts';
import { i18n } from '#i18n';
import chips from './chain.module.css';
import styles from './chain-editor.module.css';
import type { ClaimDeeds } from './deeds.ts';
import { LinkFields } from './link-fields.tsx';

interface Props {
  readonly view: AttributionView;
  readonly codebook: Codebook;
  readonly deeds: ClaimDeeds;
}

/**
 * The way a statement came, as a line of chips that ends at this story: tabs after the ARIA pattern, one for each link,
 * with the fields of the one that is chosen below. Alt and an arrow move a link, Delete takes it out; so does the mouse.
 */
export function ChainEditor({ view, codebook, deeds }: Props) {
  const id = useId();
  const tell = useTell();
  const line = useRef<HTMLDivElement>(null);
  const dragged = useRef<number>(undefined);
  const [wanted, setWanted] = useState<number>();
  const { links } = view;
  const attributionId = view.attribution.id as AttributionId;
  const firstGiven = Math.max(
    0,
    links.findIndex(({ source }) => source !== undefined),
  );
  const at = Math.min(wanted ?? firstGiven, links.length - 1);
  const nameAt = (place: number) => clip(links[place]?.source?.name ?? i18n.t('claims.notGiven'));

  function go(to: number) {
    const next = (to + links.length) % links.length;
    setWanted(next);
    line.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  }

  function move(from: number, to: number) {
    if (from === to || links[to] === undefined) return;
    deeds.editChain(attributionId, { do: 'move', at: from, to });
    tell({ text: i18n.t('chain.moved', [nameAt(from), String(to + 1), String(links.length)]), tone: 'quiet' });
    go(to);
  }

  function press(event: KeyboardEvent) {
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
    const step = { [forward]: 1, [back]: -1 }[event.key];
    if (step !== undefined) event.altKey ? move(at, at + step) : go(at + step);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(links.length - 1);
    else if (event.key === 'Delete' || event.key === 'Backspace') remove();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function remove() {
    deeds.editChain(attributionId, { do: 'remove', at });
    setWanted(undefined);
  }

  const link = links[at];
  return (
    <div className={styles.editor}>
      <div
        ref={line}
        role="tablist"
        aria-label={i18n.t('chain.label')}
        aria-describedby={`${id}-keys`}
        className={styles.line}
        onKeyDown={press}
      >
        {links.map(({ naming }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a chain may hold several links that are not given; its order is its identity
          <Fragment key={place}>
            {place > 0 && <ArrowRight aria-hidden="true" className={styles.arrow} size={13} />}
            <button
              type="button"
              role="tab"
              id={`${id}-${place}`}
              aria-selected={place === at}
              aria-controls={`${id}-fields`}
              tabIndex={place === at ? 0 : -1}
              className={`${place === 0 ? chips.origin : chips.relay} ${styles.chip}`}
              data-naming={naming ?? 'open'}
              draggable={links.length > 1}
              title={nameAt(place)}
              onClick={() => setWanted(place)}
              onDragStart={(event) => {
                dragged.current = place;
                event.dataTransfer.effectAllowed = 'move';
                event.dataTransfer.setData('text/plain', nameAt(place));
              }}
              onDragOver={(event) => dragged.current !== undefined && event.preventDefault()}
              onDrop={(event) => {
                event.preventDefault();
                if (dragged.current !== undefined) move(dragged.current, place);
                dragged.current = undefined;
              }}
              onDragEnd={() => {
                dragged.current = undefined;
              }}
            >
              <bdi>{nameAt(place)}</bdi>
            </button>
          </Fragment>
        ))}
        <ArrowRight aria-hidden="true" className={styles.arrow} size={13} />
        <span aria-hidden="true" className={styles.here}>
          {i18n.t('chain.here')}
        </span>
      </div>
      <span id={`${id}-keys`} hidden>
        {i18n.t('chain.keys')}
      </span>
      {link && (
        <div role="tabpanel" id={`${id}-fields`} aria-labelledby={`${id}-${at}`} className={styles.fields}>
          <LinkFields
            key={`${at} ${link.source?.id ?? ''}`}
            link={link}
            at={at}
            count={links.length}
            attributionId={attributionId}
            codebook={codebook}
            deeds={deeds}
            onMove={(to) => move(at, to)}
            onRemove={remove}
          />
        </div>
      )}
    </div>
  );
}
