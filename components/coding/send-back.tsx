import { Send } from 'lucide-react';
import { useState } from 'react';
import { useCodingCommands } from '#components/hooks/use-coding-commands.ts';
import { Button } from '#components/kit/button.tsx';
import { useTell } from '#components/kit/said.tsx';
import { count } from '#components/library/number-words.ts';
import type { Bulk } from '#components/library/use-bulk.ts';
import type { CollectionCoding } from '#core/model/coding.ts';
import type { CollectionId } from '#core/model/id.ts';
import { i18n } from '#i18n';
import styles from './coding.module.css';
import { sendFailure } from './coding-words.ts';

interface Props {
  readonly id: CollectionId;
  readonly coding: CollectionCoding;
  readonly bulk: Bulk;
}

/** For a collection that came as an exercise: what is to be done, and how it is sent back under a name. */
export function SendBack({ id, coding, bulk }: Props) {
  const commands = useCodingCommands();
  const tell = useTell();
  const [name, setName] = useState('');
  async function send(): Promise<void> {
    if (name.trim() === '') return;
    const sent = await bulk.run(i18n.t('library.gathering', [name]), 0, (run) => commands.sendBack(id, name, run));
    if (sent === undefined) return;
    if (!sent.ok) return tell({ text: sendFailure(sent), tone: 'trouble' });
    const lost = sent.lost > 0 ? ` ${i18n.t('coders.lostClaims', sent.lost, [count(sent.lost)])}` : '';
    const claims = i18n.t('library.claimsShown', sent.claims, [count(sent.claims)]);
    tell({ text: `${i18n.t('coders.sentBack', [sent.file.name, claims])}${lost}`, tone: 'news' });
  }
  return (
    <form
      className={styles.back}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p className={styles.backHint}>{i18n.t(coding.task === 'blind' ? 'coders.toCodeBlind' : 'coders.toCodeThese')}</p>
      <label className={styles.field}>
        {i18n.t('coders.yourName')}
        <input value={name} dir="auto" maxLength={200} onChange={(event) => setName(event.target.value)} />
      </label>
      <Button type="submit" look="primary" icon={<Send size={14} />} disabled={name.trim() === ''}>
        {i18n.t('coders.sendBack')}
      </Button>
    </form>
  );
}
