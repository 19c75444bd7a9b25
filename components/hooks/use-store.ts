import { createContext, useContext } from 'react';
import type { Store } from '#store/database.ts';

/** The library the screen shows; given once, at the top. */
export const StoreContext = createContext<Store | undefined>(undefined);

/** The library. Throws where a screen forgot to give one. */
export function useStore(): Store {
  const store = useContext(StoreContext);
  if (store === undefined) throw new Error('no StoreContext above');
  return store;
}
