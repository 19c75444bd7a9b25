import { type ReactNode, useEffect, useState } from 'react';
import { useLibraryCommands } from '#components/hooks/use-library-commands.ts';
import { useSettings } from '#components/hooks/use-settings.ts';
import { letterOf } from '#components/kit/letter-keys.ts';
import { useTell } from '#components/kit/said.tsx';
import { shown } from '#components/panel/key-groups.ts';
import { KeysHelp } from '#components/panel/keys-help.tsx';
import { failureWords, stepWords } from '#components/panel/outcome-words.ts';
import type { Keys } from '#core/model/keys.ts';
import { i18n } from '#i18n';
import type { Bulk } from './use-bulk.ts';

/** The keys that act wherever one is in the library; answers the list of all keys while it is asked for. */
export function useLibraryKeys(bulk: Bulk): ReactNode {
  const { keys, singleKeys } = useSettings();
  const { undo } = useLibraryCommands();
  const tell = useTell();
  const [isHelp, setIsHelp] = useState(false);

  useEffect(() => {
    const ending = new AbortController();
    const takeBack = async () => {
      const taken = await bulk.run(i18n.t('library.takingBack'), 0, undo);
      if (taken === undefined) return;
      tell(
        taken.ok
          ? { text: stepWords('undo', taken.value), tone: 'news' }
          : { text: failureWords(taken.reason), tone: 'trouble' },
      );
    };
    const press = (event: KeyboardEvent) => {
      const letter = singleKeys ? letterOf(event) : undefined;
      if (letter === keys.help) setIsHelp(true);
      else if (letter === keys.undo) void takeBack();
      else if (letter === keys.search) document.querySelector<HTMLElement>('[data-search]')?.focus();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press, { signal: ending.signal });
    return () => ending.abort();
  }, [keys, singleKeys, bulk, undo, tell]);

  return isHelp && <KeysHelp groups={groups(keys)} isOff={!singleKeys} onClose={() => setIsHelp(false)} />;
}

function groups(keys: Keys) {
  return [
    {
      title: i18n.t('library.keysInTable'),
      lines: [
        { keys: ['↑', '↓', 'Home', 'End'], does: i18n.t('library.keyWalk') },
        { keys: ['Enter'], does: i18n.t('library.keyOpen') },
        { keys: ['Esc'], does: i18n.t('library.keyClose') },
        { keys: ['Space'], does: i18n.t('library.keySelect') },
        { keys: ['Shift ↓', 'Shift Space'], does: i18n.t('library.keyRange') },
        { keys: ['Ctrl A'], does: i18n.t('library.keyAll') },
        { keys: ['←', '→'], does: i18n.t('library.keyGroups') },
      ],
    },
    {
      title: i18n.t('library.keysAnywhere'),
      lines: [
        { keys: [shown(keys.search)], does: i18n.t('library.keySearch') },
        { keys: [shown(keys.undo)], does: i18n.t('library.keyUndo') },
        { keys: [shown(keys.help)], does: i18n.t('keys.help') },
      ],
    },
  ];
}
