import { Send } from 'lucide-react';
import { useState } from 'react';
import { useCodingCommands } from '#components/hooks/use-coding-commands.ts';
import { Button } from '#components/kit/button.tsx';
import { Choice } from '#components/kit/choice.tsx';
import { Pick } from '#components/kit/pick.tsx';
import { useTell } from '#components/kit/said.tsx';
import { count } from '#components/library/number-words.ts';
import { Section } from '#components/library/section.tsx';
import type { Bulk } from '#components/library/use-bulk.ts';
import type { CodingTask } from '#core/model/coding.ts';
import type { Collection } from '#core/model/collection.ts';
import type { CollectionId } from '#core/model/id.ts';
import { clip } from '#core/text/clip.ts';
import { i18n } from '#i18n';
import styles from './coding.module.css';
import { sendFailure } from './coding-words.ts';

interface Props {
  readonly collections: readonly Collection[];
  readonly bulk: Bulk;
}

/** Saves the stories of a collection as a package for another coder. */
export function SendSection({ collections, bulk }: Props) {
  const commands = useCodingCommands();
  const tell = useTell();
  const [chosen, setChosen] = useState<string>();
  const [task, setTask] = useState<CodingTask>('blind');
  const collection = collections.find(({ id }) => id === chosen);
  async function send(): Promise<void> {
    if (collection === undefined) return;
    const sent = await bulk.run(i18n.t('library.gathering', [collection.name]), 0, (run) =>
      commands.send(collection.id as CollectionId, collection.name, task, run),
    );
    if (sent === undefined) return;
    if (!sent.ok) return tell({ text: sendFailure(sent), tone: 'trouble' });
    const lost = sent.lost > 0 ? ` ${i18n.t('coders.lostClaims', sent.lost, [count(sent.lost)])}` : '';
    const text = i18n.t('coders.sent', [
      sent.file.name,
      i18n.t('library.storiesShown', sent.stories, [count(sent.stories)]),
      i18n.t('library.claimsShown', sent.claims, [count(sent.claims)]),
    ]);
    tell({ text: `${text}${lost}`, tone: 'news' });
  }
  return (
    <Section title={i18n.t('coders.send')} hint={i18n.t('coders.sendHint')}>
      <Pick
        label={i18n.t('library.collection')}
        unset={i18n.t('coders.chooseCollection')}
        options={collections.map(({ id, name }) => ({ value: id, label: clip(name) }))}
        chosen={chosen}
        onChoose={setChosen}
      />
      <Choice
        label={i18n.t('coders.task')}
        options={[
          { value: 'blind', label: i18n.t('coders.blind') },
          { value: 'these-claims', label: i18n.t('coders.theseClaims') },
        ]}
        chosen={task}
        clearable={false}
        onChoose={(value) => setTask(value as CodingTask)}
      />
      <p className={styles.quiet}>{i18n.t(task === 'blind' ? 'coders.blindHint' : 'coders.theseClaimsHint')}</p>
      <span>
        <Button
          look="primary"
          icon={<Send size={14} />}
          disabled={collection === undefined}
          onClick={() => void send()}
        >
          {i18n.t('coders.savePackage')}
        </Button>
      </span>
      {collections.length === 0 && <p className={styles.quiet}>{i18n.t('coders.noCollections')}</p>}
    </Section>
  );
}
