import { isOutOfRoom } from '#browser/room-left.ts';
import type { Keeping } from '#store/keeping.ts';

/** What is asked of the watch over the library, and by which number it is answered. */
type Asked =
  | { readonly do: 'refusal'; readonly id: number }
  | { readonly do: 'snapshot'; readonly id: number; readonly why: Parameters<Keeping['snapshot']>[0] }
  | { readonly do: 'committed'; readonly what: Parameters<Keeping['committed']>[0] };

/** The watch over the library for a worker, which has no way to the extension's own storage: the page at the other end keeps it. */
export function keepingOver(port: MessagePort): Keeping {
  const waiting = new Map<number, (answer: never) => void>();
  let count = 0;
  port.onmessage = ({ data }: MessageEvent<{ readonly id: number; readonly answer: never }>) => {
    waiting.get(data.id)?.(data.answer);
    waiting.delete(data.id);
  };
  const tell = (asked: Asked) => port.postMessage(asked);
  const ask = <T>(askedBy: (id: number) => Asked) =>
    new Promise<T>((resolve) => {
      count += 1;
      waiting.set(count, resolve);
      tell(askedBy(count));
    });
  return {
    refusal: () => ask((id) => ({ do: 'refusal', id })),
    isOutOfRoom,
    snapshot: (why) => ask((id) => ({ do: 'snapshot', id, why })),
    committed: (what) => tell({ do: 'committed', what }),
  };
}

/** Keeps watch for a worker, until the port is closed; without a watch of its own the page refuses nothing and copies nothing. */
export function keepFor(port: MessagePort, keeping: Keeping | undefined): void {
  port.onmessage = async ({ data }: MessageEvent<Asked>) => {
    if (data.do === 'committed') return keeping?.committed(data.what);
    const answer = data.do === 'refusal' ? await keeping?.refusal() : await keeping?.snapshot(data.why);
    port.postMessage({ id: data.id, answer });
  };
}
