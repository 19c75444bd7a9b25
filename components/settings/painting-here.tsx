import { useId } from 'react';
import { useSettings } from '#components/hooks/use-settings.ts';
import { Pick } from '#components/kit/pick.tsx';
import type { Painting } from '#core/model/settings.ts';
import { i18n } from '#i18n';
import styles from './on-this-site.module.css';
import { paintings } from './painting-words.ts';
import { useSaving } from './use-saving.ts';

/** How marks are painted on the site of the story that is open, where that is to be otherwise than everywhere. */
export function PaintingHere({ address }: { readonly address: string }) {
  const hint = useId();
  const save = useSaving();
  const { painting, paintingOn } = useSettings();
  const { origin, protocol } = new URL(address);
  if (!/^https?:$/.test(protocol)) return null;
  const words = paintings();
  const chosen = Object.hasOwn(paintingOn, origin) ? paintingOn[origin] : undefined;
  const wordOf = (value: Painting) => words.find((each) => each.value === value);

  function choose(value: Painting | undefined) {
    const { [origin]: _, ...others } = paintingOn;
    save({ paintingOn: value === undefined ? others : { ...others, [origin]: value } });
  }

  return (
    <section className={styles.site} aria-describedby={hint}>
      <Pick
        label={i18n.t('painting.here')}
        unset={i18n.t('painting.asEverywhere')}
        options={words}
        chosen={chosen}
        onChoose={(value) => choose(value as Painting | undefined)}
      />
      <p id={hint}>{wordOf(chosen ?? painting)?.hint}</p>
    </section>
  );
}
