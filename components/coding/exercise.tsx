import { RefreshCw, Trash2 } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import type { Compared } from '#components/hooks/coding-order.ts';
import { useCodingCommands } from '#components/hooks/use-coding-commands.ts';
import { ownCoder, useDecisions } from '#components/hooks/use-codings.ts';
import { useComparison } from '#components/hooks/use-comparison.ts';
import { Button } from '#components/kit/button.tsx';
import { Tabs } from '#components/kit/tabs.tsx';
import { showDay } from '#components/library/number-words.ts';
import { Section } from '#components/library/section.tsx';
import type { Bulk } from '#components/library/use-bulk.ts';
import { decidedMatters, taken, undecidedMatters } from '#core/coding/matters.ts';
import type { Coding } from '#core/model/coding.ts';
import { i18n } from '#i18n';
import { AgreementTab } from './agreement-tab.tsx';
import { ClassTab } from './class-tab.tsx';
import styles from './coding.module.css';
import { SettleTab } from './settle-tab.tsx';

interface Props {
  readonly exercise: Coding;
  /** Those that came first, first. */
  readonly answers: readonly Coding[];
  readonly bulk: Bulk;
  readonly children: ReactNode;
}

type Tab = 'agreement' | 'settle' | 'class';

/** One exercise that was sent: who coded it, how well they agree, what is to be settled, and how a class did. */
export function Exercise({ exercise, answers, bulk, children }: Props) {
  const commands = useCodingCommands();
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const [tab, setTab] = useState<Tab>('agreement');
  const own = i18n.t('coders.you');
  const all = [{ id: ownCoder as string, name: own, coding: undefined as Coding | undefined }].concat(
    answers.map((coding) => ({ id: coding.id, name: coding.coder ?? '', coding })),
  );
  const ids = all.map(({ id }) => id).filter((id) => !without.has(id));
  const { comparison, stop, again } = useComparison(exercise.exerciseId, ids, own);
  const decisions = useDecisions(exercise.exerciseId);
  const { compared, trouble } = comparison;
  const undecided = useMemo(() => (compared ? undecidedMatters(compared.stories, compared.fields) : []), [compared]);
  const matters = useMemo(
    () => decidedMatters(undecided, compared?.stories ?? [], decisions ?? []),
    [undecided, compared, decisions],
  );
  const open = matters.filter((matter) => !matter.isMoot && taken(matter) === undefined).length;
  const turn = (id: string, isIn: boolean) => {
    const next = new Set(without);
    if (isIn) next.delete(id);
    else next.add(id);
    setWithout(next);
  };
  const drop = (coding: Coding, name: string) =>
    void bulk.command(
      i18n.t('coders.removing'),
      0,
      () => commands.drop(coding.id),
      () => i18n.t('coders.removed', [name]),
    );
  return (
    <Section title={i18n.t('coders.compareOf', [exercise.title])}>
      {children}
      <fieldset className={styles.coders}>
        <legend className={styles.quiet}>{i18n.t('coders.whoIsCompared')}</legend>
        {all.map(({ id, name, coding }) => (
          <span key={id} className={styles.coder}>
            <label className={styles.check}>
              <input type="checkbox" checked={!without.has(id)} onChange={(event) => turn(id, event.target.checked)} />
              <bdi>{name}</bdi>
              {coding && <span className={styles.quiet}>{showDay(coding.madeAt)}</span>}
            </label>
            {coding && (
              <Button
                look="plain"
                icon={<Trash2 size={14} />}
                aria-label={i18n.t('coders.remove', [name])}
                onClick={() => drop(coding, name)}
              />
            )}
          </span>
        ))}
        <Button icon={<RefreshCw size={14} />} onClick={again}>
          {i18n.t('coders.again')}
        </Button>
        <Button look="plain" onClick={() => drop(exercise, exercise.title)}>
          {i18n.t('coders.removeAll')}
        </Button>
      </fieldset>
      {trouble === 'lost' && <p className={styles.trouble}>{i18n.t('coders.lost')}</p>}
      {typeof trouble === 'object' && <p className={styles.trouble}>{i18n.t('coders.failed', [trouble.why])}</p>}
      {compared && compared.coders.length < 2 && <p className={styles.none}>{i18n.t('coders.onlyOne')}</p>}
      {compared && compared.coders.length > 1 && (
        <div className={styles.tabs}>
          <Elsewhere compared={compared} />
          <Tabs<Tab>
            label={i18n.t('coders.compare')}
            chosen={tab}
            onChoose={setTab}
            tabs={[
              {
                name: 'agreement',
                label: i18n.t('coders.agreement'),
                content: <AgreementTab compared={compared} comparison={comparison} onStop={stop} onAgain={again} />,
              },
              {
                name: 'settle',
                label: i18n.t('coders.disagreements'),
                count: open,
                content: (
                  <SettleTab
                    compared={compared}
                    matters={matters}
                    chosen={{ exerciseId: exercise.exerciseId, ids, ownName: own }}
                    bulk={bulk}
                  />
                ),
              },
              { name: 'class', label: i18n.t('coders.class'), content: <ClassTab compared={compared} /> },
            ]}
          />
        </div>
      )}
    </Section>
  );
}

/** Who has another text of a story than the one that was sent: nothing of it can be compared. */
function Elsewhere({ compared: { stories, coders } }: { readonly compared: Compared }) {
  const lines = coders.flatMap(({ name }, at) => {
    const missing = stories.filter(({ hasText }) => !hasText[at]);
    return missing.length === 0
      ? []
      : [i18n.t('coders.elsewhere', [name, missing.map((one) => one.headline).join('; ')])];
  });
  if (lines.length === 0) return null;
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
