import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '#components/kit/button.tsx';
import type { TablePart } from '#core/library/view.ts';
import { clip } from '#core/text/clip.ts';
import { i18n } from '#i18n';
import { ClaimPane } from './claim-pane.tsx';
import type { Look } from './columns.tsx';
import styles from './pane.module.css';
import { SourcePane } from './source-pane.tsx';
import { StoryPane } from './story-pane.tsx';
import type { Bulk } from './use-bulk.ts';

interface Props {
  readonly part: TablePart;
  readonly id: string;
  readonly look: Look;
  readonly bulk: Bulk;
  readonly onClose: () => void;
}

/** The row that is open, with all that is known of it. */
export function Pane({ part, id, look, bulk, onClose }: Props) {
  const { catalogue } = look;
  if (part === 'stories') {
    const story = catalogue.stories.get(id);
    return story === undefined ? null : (
      <Frame key={id} title={story.headline || i18n.t('story.noHeadline')} onClose={onClose}>
        <StoryPane story={story} look={look} bulk={bulk} />
      </Frame>
    );
  }
  if (part === 'claims') {
    const claim = catalogue.claims.get(id);
    return claim === undefined ? null : (
      <Frame key={id} title={i18n.t('library.claim')} onClose={onClose}>
        <ClaimPane claim={claim} look={look} />
      </Frame>
    );
  }
  const source = catalogue.sources.get(id);
  return source === undefined ? null : (
    <Frame key={id} title={source.name} onClose={onClose}>
      <SourcePane source={source} look={look} bulk={bulk} />
    </Frame>
  );
}

interface FrameProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function Frame({ title, onClose, children }: FrameProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const ending = new AbortController();
    box.current?.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      },
      { signal: ending.signal },
    );
    return () => ending.abort();
  }, [onClose]);
  return (
    <section ref={box} className={styles.pane} data-pane aria-label={clip(title)}>
      <div className={styles.head}>
        <h2 tabIndex={-1} className={styles.title}>
          <bdi>{clip(title)}</bdi>
        </h2>
        <Button
          look="plain"
          icon={<X size={16} />}
          aria-label={i18n.t('library.closePane')}
          title={i18n.t('library.closePane')}
          onClick={onClose}
        />
      </div>
      {children}
    </section>
  );
}
