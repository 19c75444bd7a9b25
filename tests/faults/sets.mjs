import { cells } from '../security/cells.mjs';
import { clicks } from '../security/clicks.mjs';
import { forged } from '../security/forged.mjs';
import { hostile } from '../security/hostile-pages.mjs';
import { imports } from '../security/imports.mjs';
import { network } from '../security/network.mjs';
import { packaged } from '../security/package.mjs';
import { restless } from '../security/restless.mjs';
import { spying } from '../security/spying.mjs';
import { xss } from '../security/xss.mjs';
import { damaged } from './damaged.mjs';
import { damagedCopies } from './damaged-copies.mjs';
import { fullDisk } from './full-disk.mjs';
import { importCut } from './import-cut.mjs';
import { keptApart } from './kept-apart.mjs';
import { killed } from './killed.mjs';
import { killedCopying } from './killed-copying.mjs';
import { killedUpgrading } from './killed-upgrading.mjs';
import { longRun } from './long-run.mjs';
import { heldUp, newerVersion } from './newer-version.mjs';
import { noQuota } from './no-quota.mjs';
import { powerCut } from './power-cut.mjs';
import { reloaded } from './reloaded.mjs';
import { restored } from './restored.mjs';
import { stopped } from './stopped.mjs';
import { takenAway } from './taken-away.mjs';
import { twoWindows } from './two-windows.mjs';

/** All there is, in the order of the table. */
export const sets = [
  killed,
  powerCut,
  stopped,
  importCut,
  fullDisk,
  noQuota,
  damaged,
  damagedCopies,
  killedUpgrading,
  killedCopying,
  newerVersion,
  heldUp,
  twoWindows,
  reloaded,
  longRun,
  restored,
  keptApart,
  takenAway,
  xss,
  hostile,
  forged,
  spying,
  clicks,
  imports,
  cells,
  network,
  packaged,
  restless,
];
