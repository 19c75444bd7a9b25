import { type ReactNode, useEffect, useRef } from 'react';
import { useTags } from '#components/hooks/use-tags.ts';
import { i18n } from '#i18n';
import styles from './library.module.css';
import { SettingsPage } from './settings-page.tsx';
import { TagsPage } from './tags-page.tsx';
import { type LibraryPart, useRoute } from './use-route.ts';

/** The library: a page of its own, with its parts at the side. */
export function Library() {
  const part = useRoute();
  const tags = useTags();
  const title = i18n.t(part === 'tags' ? 'library.tags' : 'library.settings');
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    document.title = i18n.t('library.title', [title]);
    // Who has gone to another part is taken to its beginning; who has just opened the page is not moved.
    if (!first.current) heading.current?.focus();
    first.current = false;
  }, [title]);

  return (
    <div className={styles.library}>
      <nav className={styles.side} aria-label={i18n.t('library.parts')}>
        <p className={styles.name}>{i18n.t('extName')}</p>
        <ul className={styles.parts}>
          <Part name="tags" now={part} count={tags?.length}>
            {i18n.t('library.tags')}
          </Part>
        </ul>
        <h2 className={styles.group}>{i18n.t('library.device')}</h2>
        <ul className={styles.parts}>
          <Part name="settings" now={part}>
            {i18n.t('library.settings')}
          </Part>
        </ul>
      </nav>
      <main className={styles.main}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        {part === 'tags' ? <TagsPage tags={tags} /> : <SettingsPage />}
      </main>
    </div>
  );
}

interface PartProps {
  readonly name: LibraryPart;
  readonly now: LibraryPart;
  readonly count?: number | undefined;
  readonly children: ReactNode;
}

function Part({ name, now, count, children }: PartProps) {
  return (
    <li>
      <a className={styles.part} href={`#${name}`} aria-current={name === now ? 'page' : undefined}>
        <span>{children}</span>
        {count !== undefined && <span className={styles.count}>{count.toLocaleString(i18nLanguage())}</span>}
      </a>
    </li>
  );
}

function i18nLanguage(): string {
  return document.documentElement.lang || 'en';
}
