import { Highlighter } from 'lucide-react';
import { useSettings } from '#components/hooks/use-settings.ts';
import { allowSite, disallowSite, siteOf, useSites } from '#components/hooks/use-sites.ts';
import { Button } from '#components/kit/button.tsx';
import { useTell } from '#components/kit/said.tsx';
import { i18n } from '#i18n';
import styles from './on-this-site.module.css';
import { hostOf } from './show-highlights.tsx';

/** Whether highlights come up by themselves on the site of the story that is open; a click asks the browser for it. */
export function OnThisSite({ address }: { readonly address: string }) {
  const tell = useTell();
  const { showHighlights } = useSettings();
  const allowed = useSites();
  const site = siteOf(address);
  if (site === undefined || allowed === undefined) return null;
  const isEverywhere = showHighlights === 'everywhere' && allowed.everywhere;
  const isHere = showHighlights === 'sites' && allowed.sites.includes(site);
  const host = hostOf(site);

  async function turn(asked: Promise<boolean>, done: string) {
    const agreed = await asked;
    tell({ text: agreed ? done : i18n.t('show.refused'), tone: 'news' });
  }

  return (
    <section className={styles.site}>
      <p>{isEverywhere ? i18n.t('show.isEverywhere') : i18n.t(isHere ? 'show.isHere' : 'show.isNotHere', [host])}</p>
      {!isEverywhere && (
        <Button
          icon={<Highlighter size={14} />}
          onClick={() =>
            void (isHere
              ? turn(disallowSite(site), i18n.t('show.removed', [host]))
              : turn(allowSite(site), i18n.t('show.isHere', [host])))
          }
        >
          {i18n.t(isHere ? 'show.turnOff' : 'show.turnOn')}
        </Button>
      )}
    </section>
  );
}
