import { useMemo, useRef, useState } from 'react';
import { readTextOf } from '#core/compare/comparison.ts';
import type { ClaimId } from '#core/model/id.ts';
import type { Project } from '#core/model/project.ts';
import { i18n } from '#i18n';
import { Compared } from './compared.tsx';
import { type Chosen, ReadingList } from './reading-list.tsx';
import { useWide } from './use-wide.ts';
import styles from './versions-tab.module.css';

interface Props {
  /** The story with its readings, their texts and its claims. */
  readonly project: Project;
  /** A claim was asked for. */
  readonly onClaim: (id: ClaimId) => void;
}

/** The readings of a story, and what was changed between two of them: at first the newest and the one before it. */
export function VersionsTab({ project, onClaim }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const isWide = useWide(root);
  const readings = useMemo(() => project.readings.toSorted((a, b) => b.readAt - a.readAt), [project.readings]);
  const [asked, setAsked] = useState<Chosen>();
  const [newest, last] = readings;
  const usual = newest && last ? { before: last.id as string, after: newest.id as string } : undefined;
  const chosen =
    asked && readings.some(({ id }) => id === asked.before) && readings.some(({ id }) => id === asked.after)
      ? asked
      : usual;
  const before = useReadText(project, chosen?.before);
  const after = useReadText(project, chosen?.after);

  return (
    <div ref={root} className={styles.versions}>
      {readings.length === 0 && (
        <div className={styles.empty}>
          <h2>{i18n.t('versions.noneTitle')}</h2>
          <p>{i18n.t('versions.none')}</p>
        </div>
      )}
      {readings.length > 0 && <ReadingList readings={readings} chosen={chosen} onChoose={setAsked} />}
      {readings.length === 1 && (
        <div className={styles.empty}>
          <h2>{i18n.t('versions.onlyTitle')}</h2>
          <p>{i18n.t('versions.only')}</p>
        </div>
      )}
      {chosen && (before === undefined || after === undefined) && (
        <p className={styles.caution}>{i18n.t('versions.noText')}</p>
      )}
      {chosen && before && after && (
        <Compared
          key={`${chosen.before} ${chosen.after}`}
          before={before}
          after={after}
          project={project}
          isWide={isWide}
          onClaim={onClaim}
        />
      )}
    </div>
  );
}

function useReadText(project: Project, id: string | undefined) {
  return useMemo(() => {
    const reading = project.readings.find((one) => one.id === id);
    return reading && readTextOf(project, reading);
  }, [project, id]);
}
