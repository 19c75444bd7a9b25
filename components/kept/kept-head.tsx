import { ExternalLink, PanelRight } from 'lucide-react';
import { useId } from 'react';
import { useBeside } from '#components/hooks/use-beside.ts';
import { Button } from '#components/kit/button.tsx';
import { useTell } from '#components/kit/said.tsx';
import { showMoment, showStoryDate } from '#components/story/dates.ts';
import { mainAddress } from '#core/model/main-address.ts';
import type { Project } from '#core/model/project.ts';
import type { Reading } from '#core/model/reading.ts';
import { linkToWords } from '#core/text/text-fragment.ts';
import { i18n } from '#i18n';
import { keptAddress } from './kept-address.ts';
import styles from './kept-page.module.css';

interface Props {
  readonly project: Project;
  readonly reading: Reading;
  readonly before: Reading | undefined;
  readonly claimId: string | null;
}

/** What the kept story is, and where to go from it. None of it is the story's text: words of it are not found here. */
export function KeptHead({ project, reading, before, claimId }: Props) {
  const id = useId();
  const tell = useTell();
  const openBeside = useBeside();
  const [story] = project.stories;
  if (story === undefined) return null;
  const url = mainAddress(project.addresses);
  const passageId = project.claims.find((claim) => claim.id === claimId)?.passageId;
  const words = project.passages.find((passage) => passage.id === passageId)?.selector.exact;
  const go = (query: Parameters<typeof keptAddress>[0]) => {
    window.location.href = keptAddress({ story: story.id, ...query });
  };
  return (
    <header data-says-who="">
      <nav className={styles.deeds} aria-label={i18n.t('kept.name')}>
        <a href="library.html#stories">{i18n.t('kept.library')}</a>
        <label htmlFor={`${id}-reading`} className={styles.pick}>
          {i18n.t('kept.reading')}
          <select
            id={`${id}-reading`}
            value={reading.id}
            onChange={({ currentTarget }) => go({ reading: currentTarget.value })}
          >
            {project.readings.map((one) => (
              <option key={one.id} value={one.id}>
                {i18n.t('kept.readAt', [showMoment(one.readAt)])}
              </option>
            ))}
          </select>
        </label>
        {project.readings.length > 1 && (
          <label htmlFor={`${id}-before`} className={styles.pick}>
            {i18n.t('kept.compare')}
            <select
              id={`${id}-before`}
              value={before?.id ?? ''}
              onChange={({ currentTarget: { value } }) => go({ reading: reading.id, before: value || null })}
            >
              <option value="">{i18n.t('kept.compareNone')}</option>
              {project.readings
                .filter((one) => one.id !== reading.id)
                .map((one) => (
                  <option key={one.id} value={one.id}>
                    {showMoment(one.readAt)}
                  </option>
                ))}
            </select>
          </label>
        )}
        <span className={styles.space} />
        {url !== undefined && /^https?:/.test(url) && (
          <a href={words === undefined ? url : linkToWords(url, words)} target="_blank" rel="noreferrer">
            <ExternalLink size={14} aria-hidden="true" /> {i18n.t('kept.original')}
          </a>
        )}
        <Button
          look="primary"
          icon={<PanelRight size={15} />}
          onClick={() => {
            void openBeside().then((isOpen) => {
              if (!isOpen) tell({ text: i18n.t('kept.panelRefused'), tone: 'trouble' });
            });
          }}
        >
          {i18n.t('kept.panel')}
        </Button>
      </nav>
      <div className={styles.title}>
        <p className={styles.outlet}>
          {[story.outlet, story.published && showStoryDate(story.published)].filter(Boolean).join(' · ')}
        </p>
        <h1 className={styles.headline} lang={story.language} dir="auto">
          {story.headline}
        </h1>
        {story.byline !== undefined && (
          <p className={styles.byline} dir="auto">
            {story.byline}
          </p>
        )}
      </div>
    </header>
  );
}
