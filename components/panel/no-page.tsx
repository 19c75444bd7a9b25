import { Button } from '#components/kit/button.tsx';
import { i18n } from '#i18n';
import styles from './no-page.module.css';

/** Why there is no story in the panel. */
export type Absence =
  | { readonly why: 'not-read' }
  | { readonly why: 'browser-page' | 'pdf' | 'refused' }
  | { readonly why: 'empty' | 'not-html' | 'too-large' | 'broken'; readonly again: () => void };

/** The panel without a story: what is so, and what can be done. */
export function NoPage({ absence }: { readonly absence: Absence }) {
  const { title, text, more } = wordsFor(absence.why);
  return (
    <main className={styles.page} data-absence={absence.why}>
      <h1 className={styles.title}>{title}</h1>
      <p>{text}</p>
      {more.map((line) => (
        <p key={line} className={styles.more}>
          {line}
        </p>
      ))}
      {'again' in absence && <Button onClick={absence.again}>{i18n.t('failed.again')}</Button>}
    </main>
  );
}

function wordsFor(why: Absence['why']): { title: string; text: string; more: readonly string[] } {
  switch (why) {
    case 'not-read':
      return {
        title: i18n.t('absent.title'),
        text: i18n.t('absent.click'),
        more: [i18n.t('absent.keys'), i18n.t('absent.then')],
      };
    case 'browser-page':
      return { title: i18n.t('absent.browserPageTitle'), text: i18n.t('absent.browserPage'), more: [] };
    case 'pdf':
      return { title: i18n.t('absent.pdfTitle'), text: i18n.t('absent.pdf'), more: [] };
    case 'refused':
      return { title: i18n.t('absent.refusedTitle'), text: i18n.t('absent.refused'), more: [] };
    case 'empty':
      return { title: i18n.t('failed.title'), text: i18n.t('failed.empty'), more: [] };
    case 'not-html':
      return { title: i18n.t('failed.title'), text: i18n.t('failed.notHtml'), more: [] };
    case 'too-large':
      return { title: i18n.t('failed.title'), text: i18n.t('failed.tooLarge'), more: [] };
    case 'broken':
      return { title: i18n.t('failed.title'), text: i18n.t('failed.broken'), more: [] };
  }
}
