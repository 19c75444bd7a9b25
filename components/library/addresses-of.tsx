import { Unlink } from 'lucide-react';
import { useAddresses } from '#components/hooks/use-addresses.ts';
import { Button } from '#components/kit/button.tsx';
import type { AddressId, StoryId } from '#core/model/id.ts';
import { i18n } from '#i18n';
import styles from './pane.module.css';
import { useSaved } from './use-saved.ts';

/** The addresses that lead to a story; one that belongs to another article is split from it. */
export function AddressesOf({ storyId }: { readonly storyId: StoryId }) {
  const { addresses, split } = useAddresses(storyId);
  const saved = useSaved();
  if (addresses.length < 2) return null;
  return (
    <>
      <h3 className={styles.part}>{i18n.t('library.addresses')}</h3>
      <ul>
        {addresses.map(({ id, url }) => (
          <li key={id} className={styles.item}>
            <bdi>{url}</bdi>
            <Button
              look="plain"
              icon={<Unlink size={14} />}
              aria-label={i18n.t('library.splitOff', [url])}
              title={i18n.t('library.splitHint')}
              onClick={() => saved(split(id as AddressId))}
            >
              {i18n.t('library.split')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
