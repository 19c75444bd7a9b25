import { createRoot } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import type { Active } from '#components/panel/active.ts';
import { type KeyDeeds, useClaimKeys } from '#components/panel/use-claim-keys.ts';
import type { Id } from '#core/model/id.ts';
import { defaultKeys } from '#core/model/keys.ts';

const id = 'c1' as Id<string>;
const deeds = {
  show: vi.fn(),
  delete: vi.fn(),
  copy: vi.fn(),
  kind: vi.fn(),
  kindBy: vi.fn(() => false),
  noSource: vi.fn(),
  turn: vi.fn(),
  search: vi.fn(),
  help: vi.fn(),
} satisfies KeyDeeds;

interface Props {
  readonly ids: readonly Id<string>[];
  readonly active: Active | undefined;
}

function Keys({ ids, active }: Props) {
  useClaimKeys(defaultKeys, ids, active, deeds);
  return <i>{ids.join()}</i>;
}

const host = document.body.appendChild(document.createElement('div'));
const root = createRoot(host);
afterEach(() => {
  root.render(null);
  vi.clearAllMocks();
});

const press = (key: string) => document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

/** Draws it and comes back in the very task in which it is drawn, before anything that is only to follow. */
function drawn(props: Props): Promise<void> {
  return new Promise((done) => {
    const watching = new MutationObserver(() => {
      watching.disconnect();
      done();
    });
    watching.observe(host, { childList: true, subtree: true, characterData: true });
    root.render(<Keys {...props} />);
  });
}

test('a key that comes as soon as a claim is seen is meant for that claim', async () => {
  await drawn({ ids: ['c0' as Id<string>], active: undefined });
  await new Promise((done) => setTimeout(done, 50)); // the keys are listened to
  await drawn({ ids: [id], active: { id, as: 'current' } });
  press('0');
  expect(deeds.noSource).toHaveBeenCalledWith(id);
});

test('Escape leaves a claim current that is not listed at that moment', async () => {
  await drawn({ ids: ['c0' as Id<string>], active: { id, as: 'fresh' } });
  await new Promise((done) => setTimeout(done, 50));
  press('Escape');
  expect(deeds.show).toHaveBeenCalledWith({ id, as: 'current' });
});
