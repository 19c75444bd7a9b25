import { clicks } from '../security/clicks.mjs';
import { forged } from '../security/forged.mjs';
import { imports } from '../security/imports.mjs';
import { packaged } from '../security/package.mjs';
import { damaged } from './damaged.mjs';
import { importCut } from './import-cut.mjs';
import { killed } from './killed.mjs';
import { longRun } from './long-run.mjs';
import { stopped } from './stopped.mjs';

/** All there is, in the order of the table. */
export const sets = [killed, damaged, stopped, importCut, longRun, forged, clicks, imports, packaged];
