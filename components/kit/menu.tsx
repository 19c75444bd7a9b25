import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { Button } from './button.tsx';
import styles from './menu.module.css';

interface Props {
  readonly label: string;
  /** Its whole name for those who hear it, beginning with the label: which of several menus it is. */
  readonly called?: string;
  readonly icon?: ReactNode;
  readonly look?: 'primary' | 'framed' | 'plain';
  readonly disabled?: boolean;
  readonly items: readonly { readonly name: string; readonly label: string; readonly hint?: string }[];
  readonly onChoose: (name: string) => void;
}

/** A button with a menu after the ARIA pattern: arrows, Home, End and first letters move, Enter chooses, Escape closes. */
export function Menu({ label, called = label, icon, look = 'framed', disabled = false, items, onChoose }: Props) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);

  const entries = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];

  function show(at: 'first' | 'last') {
    menu.current?.showPopover();
    entries()
      .at(at === 'first' ? 0 : -1)
      ?.focus();
  }

  function close() {
    menu.current?.hidePopover();
    trigger.current?.focus();
  }

  function move(event: KeyboardEvent) {
    const all = entries();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const byLetter = all.findIndex((item) => item.textContent?.toLowerCase().startsWith(event.key.toLowerCase()));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (to !== undefined) all.at(to % all.length)?.focus();
    else if (event.key.length === 1 && byLetter >= 0) all[byLetter]?.focus();
    else return;
    event.preventDefault();
  }

  return (
    <>
      <Button
        ref={trigger}
        look={look}
        icon={icon}
        disabled={disabled}
        aria-label={called === label ? undefined : called}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => (open ? close() : show('first'))}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          show(event.key === 'ArrowDown' ? 'first' : 'last');
        }}
      >
        {label}
      </Button>
      <div
        ref={menu}
        id={id}
        role="menu"
        aria-label={called}
        popover="auto"
        tabIndex={-1}
        className={styles.menu}
        onKeyDown={move}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {items.map((item) => (
          <button
            key={item.name}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className={styles.item}
            onClick={() => {
              close();
              onChoose(item.name);
            }}
          >
            {item.label}
            {item.hint !== undefined && <span className={styles.hint}>{item.hint}</span>}
          </button>
        ))}
      </div>
    </>
  );
}
