import { type Codebook, saysWho1 } from '../../model/codebook.ts';

/** The codebook that comes with the program. */
export const saysWho: Codebook = saysWho1;
