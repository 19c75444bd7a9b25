import { type ReactNode, useId, useRef, useState } from 'react';
import styles from './multi-pick.module.css';

interface Props {
  /** What is chosen from: "Type". */
  readonly label: string;
  /** The words for nothing chosen: "any". */
  readonly any: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
  /** Stands before the label. */
  readonly icon?: ReactNode;
  /** What is shown as chosen, where it is not the options themselves. */
  readonly shown?: string;
  /** The words of the field that looks for an option, where there are many. */
  readonly find: string;
}

const many = 12; // options: more than that are looked for rather than looked through

/** Some of many, in a small pill that opens a list of check boxes. */
export function MultiPick({ label, any, options, chosen, onChoose, icon, shown: told, find }: Props) {
  const id = useId();
  const list = useRef<HTMLFieldSetElement>(null);
  const pill = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const names = chosen.map((value) => options.find((option) => option.value === value)?.label ?? value);
  const listed = names.length === 0 ? any : names.length <= 2 ? names.join(', ') : `${names[0]} +${names.length - 1}`;
  const wanted = typed.trim().toLowerCase();
  const offered = options.filter((option) => option.label.toLowerCase().includes(wanted)).slice(0, 300);

  function turn(value: string) {
    onChoose(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  }

  return (
    <span className={styles.pick}>
      <button
        ref={pill}
        type="button"
        className={styles.pill}
        data-set={(told === undefined && chosen.length > 0) || undefined}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        popoverTarget={id}
        style={{ anchorName: `--${id.replace(/\W/g, '')}` } as React.CSSProperties}
      >
        {icon}
        {label}: <bdi>{told ?? listed}</bdi>
      </button>
      <fieldset
        ref={list}
        id={id}
        popover="auto"
        className={styles.list}
        style={{ positionAnchor: `--${id.replace(/\W/g, '')}` } as React.CSSProperties}
        onToggle={(event) => {
          setIsOpen(event.newState === 'open');
          if (event.newState === 'open') list.current?.querySelector<HTMLElement>('input')?.focus();
          else setTyped('');
        }}
      >
        <legend className="visually-hidden">{label}</legend>
        {options.length > many && (
          <input
            className={styles.find}
            aria-label={find}
            placeholder={find}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
        {offered.map((option) => (
          <label key={option.value} className={styles.option}>
            <input type="checkbox" checked={chosen.includes(option.value)} onChange={() => turn(option.value)} />
            <bdi>{option.label}</bdi>
          </label>
        ))}
      </fieldset>
    </span>
  );
}
