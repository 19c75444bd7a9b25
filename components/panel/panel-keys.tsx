import type { Keys } from '#core/model/keys.ts';
import { keyGroups } from './key-groups.ts';
import { KeysHelp } from './keys-help.tsx';

interface Props {
  readonly keys: Keys;
  readonly isOff: boolean;
  readonly onClose: () => void;
}

/** All keys of page and panel at a glance, as they are set. */
export function PanelKeys({ keys, isOff, onClose }: Props) {
  return <KeysHelp groups={keyGroups(keys)} isOff={isOff} onClose={onClose} />;
}
