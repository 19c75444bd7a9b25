import { Trash2 } from 'lucide-react';
import { useId } from 'react';
import { useSettings } from '#components/hooks/use-settings.ts';
import { allowEverywhere, allowNothing, allowOnlySites, disallowSite, useSites } from '#components/hooks/use-sites.ts';
import { Button } from '#components/kit/button.tsx';
import { useTell } from '#components/kit/said.tsx';
import type { ShowHighlights as When } from '#core/model/settings.ts';
import { i18n } from '#i18n';
import styles from './show-highlights.module.css';

/** When highlights are shown in the page; what is allowed is the browser's to give, so a "no" there changes nothing here. */
export function ShowHighlights() {
  const name = useId();
  const tell = useTell();
  const { showHighlights } = useSettings();
  const allowed = useSites();
  const choices: readonly { when: When; label: string; hint: string }[] = [
    { when: 'click', label: i18n.t('show.click'), hint: i18n.t('show.clickHint') },
    { when: 'sites', label: i18n.t('show.sites'), hint: i18n.t('show.sitesHint') },
    { when: 'everywhere', label: i18n.t('show.everywhere'), hint: i18n.t('show.everywhereHint') },
  ];

  async function choose(when: When) {
    if (when === 'click') await allowNothing();
    else if (when === 'sites') await allowOnlySites();
    else if (!(await allowEverywhere())) return tell({ text: i18n.t('show.refused'), tone: 'news' });
    tell({ text: i18n.t('show.done'), tone: 'quiet' });
  }

  return (
    <fieldset className={styles.show}>
      <legend className={styles.legend}>{i18n.t('show.label')}</legend>
      {choices.map(({ when, label, hint }) => (
        <div key={when}>
          <label className={styles.choice}>
            <input type="radio" name={name} checked={showHighlights === when} onChange={() => void choose(when)} />
            <span>
              {label}
              <span className={styles.hint}>{hint}</span>
            </span>
          </label>
          {when === 'sites' && showHighlights === 'sites' && (
            <ul className={styles.sites} aria-label={i18n.t('show.list')}>
              {allowed?.sites.length === 0 && <li className={styles.none}>{i18n.t('show.noSites')}</li>}
              {allowed?.sites.map((site) => (
                <li key={site} className={styles.site}>
                  <bdi>{hostOf(site)}</bdi>
                  <Button
                    look="plain"
                    aria-label={i18n.t('show.remove', [hostOf(site)])}
                    icon={<Trash2 size={14} />}
                    onClick={async () => {
                      const done = await disallowSite(site);
                      tell({ text: i18n.t(done ? 'show.removed' : 'show.notRemoved', [hostOf(site)]), tone: 'news' });
                    }}
                  />
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </fieldset>
  );
}

/** The host of a match pattern, with "http" where that is all it is for. */
export function hostOf(site: string): string {
  return site.replace(/^https:\/\//, '').replace(/\/\*$/, '');
}
