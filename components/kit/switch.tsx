import styles from './switch.module.css';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
}

/** Something that is on or off: a check box with a line that says what comes of it. */
export function Switch({ label, hint, isOn, onTurn }: Props) {
  return (
    <label className={styles.switch}>
      <input type="checkbox" checked={isOn} onChange={(event) => onTurn(event.target.checked)} />
      <span>
        {label}
        {hint !== undefined && <span className={styles.hint}>{hint}</span>}
      </span>
    </label>
  );
}
