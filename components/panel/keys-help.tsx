import { Fragment, useEffect, useRef } from 'react';
import { Button } from '#components/kit/button.tsx';
import { i18n } from '#i18n';
import styles from './keys-help.module.css';

/** A key, or several that belong together, and what they do. */
export interface KeyLine {
  readonly keys: readonly string[];
  readonly does: string;
}

interface Props {
  readonly groups: readonly { readonly title: string; readonly lines: readonly KeyLine[] }[];
  /** Whether the single letters are switched off. */
  readonly isOff: boolean;
  readonly onClose: () => void;
}

/** All keys at a glance. */
export function KeysHelp({ groups, isOff, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.help} aria-label={i18n.t('keys.title')} onClose={onClose}>
      <h2>{i18n.t('keys.title')}</h2>
      {isOff && <p>{i18n.t('keys.off')}</p>}
      {groups.map(({ title, lines }) => (
        <Fragment key={title}>
          <h3 className={styles.group}>{title}</h3>
          <dl className={styles.lines}>
            {lines.map(({ keys, does }) => (
              <div key={does} className={styles.line}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </Fragment>
      ))}
      <form method="dialog">
        <Button type="submit" look="primary">
          {i18n.t('claims.close')}
        </Button>
      </form>
    </dialog>
  );
}
