import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { announce } from '#browser/messages.ts';
import { comeIn } from './come-in.ts';
import type { Guest } from './guest.ts';

declare global {
  /** The visit that is under way in this page, seen by this extension's scripts only. */
  var saysWhoVisit: Guest | undefined;
  /** Whether the story script comes to paint what is kept, not to read; set by the background, taken back here. */
  var saysWhoPaints: boolean | undefined;
}

/**
 * Comes into a page when the person asks for it: reports selections, paints marks. A second coming reads the page anew.
 * Answers true once it is at work. Not one of WXT's content scripts: those tell the page of themselves, and end when the page says so.
 */
export default defineUnlistedScript(() => {
  if (browser?.runtime?.id === undefined) return false; // Chromium keeps its API from us where a frame bears the API's name
  const paints = globalThis.saysWhoPaints === true;
  globalThis.saysWhoPaints = undefined;
  let guest = globalThis.saysWhoVisit;
  // Where there is none yet, an element of the page that bears this id would be taken for it.
  if (typeof guest?.isAlive !== 'function' || !guest.isAlive()) {
    guest = comeIn();
    globalThis.saysWhoVisit = guest;
  }
  if (paints) guest.paint();
  else {
    guest.read();
    announce({ notice: 'page-up' });
  }
  return true;
});
