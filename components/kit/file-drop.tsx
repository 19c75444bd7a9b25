import { Upload } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { Button } from './button.tsx';
import styles from './file-drop.module.css';

interface Props {
  /** What the button says. */
  readonly label: string;
  /** What is said beside it: that files can be dropped here, too. */
  readonly hint: string;
  readonly look?: 'primary' | 'framed';
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  /** What there is to be said below. */
  readonly children?: ReactNode;
}

/** A place where files are chosen by a button, or dropped. */
export function FileDrop({ label, hint, look = 'framed', disabled = false, onFiles, children }: Props) {
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button in it is everybody's
    <div
      className={styles.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!disabled) onFiles([...event.dataTransfer.files]);
      }}
    >
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = ''; // the same file can be chosen again
        }}
      />
      <Button look={look} icon={<Upload size={15} />} disabled={disabled} onClick={() => chooser.current?.click()}>
        {label}
      </Button>
      <span>{hint}</span>
      {children}
    </div>
  );
}
