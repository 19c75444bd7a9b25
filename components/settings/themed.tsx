import type { ReactNode } from 'react';
import { useTheme } from '#components/hooks/use-theme.ts';

/** Around a page of the extension: light or dark as the person has chosen. */
export function Themed({ children }: { readonly children: ReactNode }) {
  useTheme();
  return children;
}
