import { saveSettings } from '#components/hooks/use-settings.ts';
import { useTell } from '#components/kit/said.tsx';
import type { Settings } from '#core/model/settings.ts';
import { i18n } from '#i18n';

/** Keeps a setting; says so where it could not be kept. */
export function useSaving(): (changes: Partial<Settings>, said?: string) => void {
  const tell = useTell();
  return (changes, said = i18n.t('settings.kept')) =>
    void saveSettings(changes).then(
      () => tell({ text: said, tone: 'quiet' }),
      () => tell({ text: i18n.t('settings.notKept'), tone: 'trouble' }),
    );
}
