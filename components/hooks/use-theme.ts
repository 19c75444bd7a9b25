import { useEffect } from 'react';
import { useSettings } from './use-settings.ts';

/** Shows the page light or dark as the person has chosen, live; as the system is where nothing was chosen. */
export function useTheme(): void {
  const { theme } = useSettings();
  useEffect(() => {
    document.documentElement.style.colorScheme = theme === 'system' ? '' : theme;
  }, [theme]);
}
