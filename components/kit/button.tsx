import type { ComponentProps, ReactNode } from 'react';
import styles from './button.module.css';

type Props = Omit<ComponentProps<'button'>, 'className' | 'style'> & {
  /** `primary`: the one thing to do here; `plain`: no frame, for small and repeated actions. */
  readonly look?: 'primary' | 'framed' | 'plain';
  readonly icon?: ReactNode;
};

/** A button; one that shows only an icon needs an `aria-label`. */
export function Button({ look = 'framed', icon, children, ...rest }: Props) {
  return (
    <button type="button" className={`${styles.button} ${styles[look]}`} {...rest}>
      {icon}
      {children}
    </button>
  );
}
