import { useTell } from '#components/kit/said.tsx';
import { failureWords } from '#components/panel/outcome-words.ts';
import { i18n } from '#i18n';

/** Says how a change of one record ended, once it has, and answers whether it was kept. */
export function useSaved(): (writing: Promise<{ readonly ok: boolean; readonly reason?: string }>) => Promise<boolean> {
  const tell = useTell();
  return async (writing) => {
    const written = await writing;
    tell(
      written.ok
        ? { text: i18n.t('panel.saved'), tone: 'quiet' }
        : { text: failureWords(written.reason ?? ''), tone: 'trouble' },
    );
    return written.ok;
  };
}
