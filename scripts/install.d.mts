/** The project's folder. */
export const root: string;
/** Stops, with one clear sentence, where Node is too old; installs the dependencies where they are missing or old. */
export function installDependencies(): void;
export function isNewEnough(version: string): boolean;
export function isInstalled(folder: string): boolean;
export function hashOfLock(folder: string): string;
