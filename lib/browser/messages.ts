import { type Browser, browser } from 'wxt/browser';
import type { Notice } from './calls.ts';

type Calls<T> = { readonly [Name in keyof T]: (asked: never) => unknown };
type Asked<T, Name extends keyof T> = T[Name] extends (asked: infer A) => unknown ? A : never;
type Answer<T, Name extends keyof T> = T[Name] extends (asked: never) => infer A ? A : never;

/** Who sent a message: the tab and frame it stands in, if any, and its address. */
export interface Sender {
  readonly tabId?: number;
  readonly frameId?: number;
  readonly windowId?: number;
  readonly address: string;
  /** Whether it stands in a private window. */
  readonly isPrivate: boolean;
  /** Whether it is one of the extension's own pages. */
  readonly isOwnPage: boolean;
}

/** One answer per call of an interface; each gets the sender, so that it can judge what to believe. */
export type Answers<T> = {
  readonly [Name in keyof T]: (asked: Asked<T, Name>, from: Sender) => Answer<T, Name> | Promise<Answer<T, Name>>;
};

/** Sends a call to the background and waits for its answer. Rejects when the extension was reloaded or the call is unknown. */
export function ask<T extends Calls<T>, Name extends keyof T & string>(
  call: Name,
  asked: Asked<T, Name>,
): Promise<Answer<T, Name>> {
  return browser.runtime.sendMessage({ call, asked }).then(unpack<Answer<T, Name>>);
}

/** Sends a call to the story script in a tab's top frame. Rejects when there is none. */
export function askTab<T extends Calls<T>, Name extends keyof T & string>(
  tabId: number,
  call: Name,
  asked: Asked<T, Name>,
): Promise<Answer<T, Name>> {
  return browser.tabs.sendMessage(tabId, { call, asked }, { frameId: 0 }).then(unpack<Answer<T, Name>>);
}

/** Answers calls until the signal ends it. What is not a known call from this extension is left alone. */
export function answer<T>(answers: Answers<T>, signal?: AbortSignal): void {
  const listener = (message: unknown, from: Browser.runtime.MessageSender, reply: (packed: unknown) => void) => {
    const { call, asked } = (message ?? {}) as { call?: unknown; asked?: unknown };
    if (from.id !== browser.runtime.id || typeof call !== 'string' || !Object.hasOwn(answers as object, call)) return;
    const name = call as keyof T;
    // Called at once, not in a promise's turn: opening the panel counts as the person's doing only within the event.
    const answering = (async () => answers[name](asked as Asked<T, typeof name>, senderOf(from)))();
    answering
      .then((answer) => reply({ answer }))
      .catch((error: unknown) => reply({ error: error instanceof Error ? error.message : String(error) }));
    return true as const; // the answer comes later
  };
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

/** Tells all extension pages something; nobody need be there to hear it. */
export function announce(notice: Notice): void {
  browser.runtime.sendMessage(notice).catch(() => {});
}

/** Hears notices, with the tab they came from, until the signal ends it. */
export function hear(listen: (notice: Notice, from: Sender) => void, signal: AbortSignal): void {
  const listener = (message: unknown, from: Browser.runtime.MessageSender) => {
    const { notice } = (message ?? {}) as { notice?: unknown };
    if (from.id === browser.runtime.id && typeof notice === 'string') listen(message as Notice, senderOf(from));
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

function senderOf(from: Browser.runtime.MessageSender): Sender {
  const own = browser.runtime.getURL('/');
  return {
    ...(from.tab?.id === undefined ? {} : { tabId: from.tab.id, windowId: from.tab.windowId }),
    ...(from.frameId === undefined ? {} : { frameId: from.frameId }),
    isPrivate: from.tab?.incognito ?? false,
    address: from.url ?? '',
    isOwnPage: from.url?.startsWith(own) ?? false,
  };
}

function unpack<T>(packed: unknown): T {
  const { answer, error } = (packed ?? { error: 'no answer' }) as { answer?: T; error?: string };
  if (error !== undefined) throw new Error(error);
  return answer as T;
}
