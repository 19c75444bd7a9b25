import { Download } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { ExportMenu } from '#components/export/export-menu.tsx';
import type { CodersChosen, Compared } from '#components/hooks/coding-order.ts';
import { exportAdjudicated, useCodingCommands } from '#components/hooks/use-coding-commands.ts';
import { Button } from '#components/kit/button.tsx';
import { letterOf } from '#components/kit/letter-keys.ts';
import { useTell } from '#components/kit/said.tsx';
import { Switch } from '#components/kit/switch.tsx';
import type { Bulk } from '#components/library/use-bulk.ts';
import { failureWords } from '#components/panel/outcome-words.ts';
import { disagreementsTable } from '#core/coding/coding-tables.ts';
import { type OpenMatter, settling, taken } from '#core/coding/matters.ts';
import { tableCsv } from '#core/formats/table-csv.ts';
import { i18n } from '#i18n';
import styles from './coding.module.css';
import { matterWord, sayWord } from './coding-words.ts';
import { MatterCard } from './matter-card.tsx';
import { MatterList } from './matter-list.tsx';

interface Props {
  readonly compared: Compared;
  readonly matters: readonly OpenMatter[];
  readonly chosen: CodersChosen;
  readonly bulk: Bulk;
}

/** What coders disagree about, settled one by one: a digit takes a coder's word, arrows walk, Enter goes on to what is open. */
export function SettleTab({ compared, matters, chosen, bulk }: Props) {
  const { stories, coders, codebook, title } = compared;
  const commands = useCodingCommands();
  const tell = useTell();
  const third = useRef<HTMLSelectElement>(null);
  const card = useRef<HTMLHeadingElement>(null);
  const [key, setKey] = useState<string>();
  const [onlyOpen, setOnlyOpen] = useState(false);
  const standing = matters.filter(({ isMoot }) => !isMoot);
  const isOpen = (matter: OpenMatter) => taken(matter) === undefined;
  const shown = onlyOpen ? standing.filter((matter) => isOpen(matter) || matter.key === key) : standing;
  const at = Math.max(
    0,
    shown.findIndex((matter) => matter.key === key),
  );
  const here = shown[at];
  const openCount = standing.filter(isOpen).length;

  const hasGone = useRef(false);
  const go = (to: OpenMatter | undefined) => {
    if (to === undefined) return;
    hasGone.current = true;
    setKey(to.key);
    card.current?.focus();
  };
  const hereKey = here?.key;
  useEffect(() => {
    // The card of another matter is another part of the page: the keyboard goes on there.
    if (hereKey !== undefined && hasGone.current) card.current?.focus();
    hasGone.current = false;
  }, [hereKey]);
  /** The next that is open, from here on and then from the beginning. */
  const nextOpen = () => [...shown.slice(at + 1), ...shown.slice(0, at)].find(isOpen);

  async function settle(choice: number | { readonly third: string | undefined }): Promise<void> {
    if (here === undefined || (typeof choice === 'number' && here.says[choice] === undefined)) return;
    const decision = settling(here, choice, stories, coders);
    const { text } = stories[here.story]!;
    const next = nextOpen();
    const kept = await commands.settle(
      { exerciseId: chosen.exerciseId, ...decision },
      text.slice(here.start, here.end),
    );
    if (!kept.ok) return tell({ text: failureWords(kept.reason), tone: 'trouble' });
    // Spoken only: what is shown over the page would hide the next one, and what was decided can be decided again.
    const about = matterWord(codebook, here);
    tell({ text: i18n.t('coders.settledAs', [about, sayWord(codebook, here, decision.value, text)]), tone: 'quiet' });
    go(next ?? here);
  }

  function press(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const inField = event.target instanceof HTMLSelectElement || event.target instanceof HTMLInputElement;
    if (step !== undefined && !inField) {
      event.preventDefault();
      go(shown[at + step]);
      return;
    }
    if (event.key === 'Enter' && event.target === card.current) {
      event.preventDefault();
      go(nextOpen());
      return;
    }
    const digit = Number(letterOf(event.nativeEvent) ?? Number.NaN);
    if (!Number.isInteger(digit) || digit < 1 || digit > coders.length + 1) return;
    event.preventDefault();
    if (digit > coders.length) third.current?.focus();
    else void settle(digit - 1);
  }

  const saveList = () =>
    commands.save(
      tableCsv(disagreementsTable(matters, stories, coders, codebook), i18n.t('coders.listTitle', [title])),
    );
  return (
    <div className={styles.sheet}>
      <p className={styles.row}>
        <span role="status" className={styles.grow}>
          {i18n.t('coders.openOf', [String(openCount), String(standing.length)])}
        </span>
        <ExportMenu
          label={i18n.t('coders.exportSettled')}
          exporting={{
            sources: () => [],
            write: (formatId, redaction) =>
              bulk.run(i18n.t('library.gathering', [title]), 0, (run) =>
                exportAdjudicated(chosen, formatId, redaction, run),
              ),
          }}
        />
        <Button icon={<Download size={14} />} onClick={saveList}>
          {i18n.t('coders.saveList')}
        </Button>
      </p>
      {standing.length === 0 ? (
        <p className={styles.none}>{i18n.t('coders.noDisagreements')}</p>
      ) : (
        <>
          <Switch label={i18n.t('coders.onlyOpen')} isOn={onlyOpen} onTurn={setOnlyOpen} />
          <p className={styles.quiet}>
            {i18n.t('coders.settleKeys', [String(coders.length), String(coders.length + 1)])}
          </p>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: its buttons are everybody's way, its keys a shorter one */}
          <div className={styles.settle} onKeyDown={press}>
            <MatterList matters={shown} here={here} compared={compared} onGo={go} />
            {here && (
              <MatterCard
                key={here.key}
                matter={here}
                compared={compared}
                heading={card}
                third={third}
                onSettle={(choice) => void settle(choice)}
              />
            )}
          </div>
        </>
      )}
    </div>
  );
}
