import { useEffect, useState } from 'react';
import { readSettings, saveSettings, watchSettings } from '#browser/settings.ts';
import { defaultSettings, type Settings } from '#core/model/settings.ts';

export { readSettings, saveSettings };

/** What the person has chosen, live; as at first until it is read. */
export function useSettings(): Settings {
  const [settings, setSettings] = useState(defaultSettings);
  useEffect(() => {
    const ending = new AbortController();
    watchSettings(setSettings, ending.signal);
    void readSettings().then((read) => {
      if (!ending.signal.aborted) setSettings(read);
    });
    return () => ending.abort();
  }, []);
  return settings;
}
