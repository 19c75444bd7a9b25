/**
 * Every way by which a script can ask for something, each by its name, each to a path of its own. Runs in a page, a worker or
 * an extension's background; answers which were tried there and which said that they failed.
 */
export async function tryChannels(address) {
  const within = (work) =>
    Promise.race([
      Promise.resolve()
        .then(work)
        .then(
          () => 'went',
          () => 'refused',
        ),
      new Promise((resume) => setTimeout(resume, 1500, 'silent')),
    ]);
  const event = (target, good, bad) =>
    new Promise((done, fail) => {
      target[good] = done;
      target[bad] = fail;
    });
  const { XMLHttpRequest, EventSource, Image, document, navigator, importScripts } = globalThis;
  const ways = {
    fetch: () => fetch(`${address}fetch`, { mode: 'no-cors' }),
    XMLHttpRequest:
      XMLHttpRequest &&
      (() => {
        const request = new XMLHttpRequest();
        const answered = event(request, 'onload', 'onerror');
        request.open('GET', `${address}xhr`);
        request.send();
        return answered;
      }),
    WebSocket: () => event(new WebSocket(`${address.replace('http', 'ws')}socket`), 'onopen', 'onerror'),
    EventSource: EventSource && (() => event(new EventSource(`${address}events`), 'onopen', 'onerror')),
    image:
      Image &&
      (() => {
        const image = new Image();
        image.src = `${address}image`;
        return event(image, 'onload', 'onerror');
      }),
    beacon:
      navigator.sendBeacon &&
      (() => {
        if (!navigator.sendBeacon(`${address}beacon`, 'x')) throw new Error('refused');
      }),
    script: document
      ? () => {
          const script = document.createElement('script');
          script.src = `${address}script`;
          document.body.append(script);
          return event(script, 'onload', 'onerror');
        }
      : importScripts && (() => importScripts(`${address}script`)),
  };
  const tried = Object.entries(ways).filter(([, work]) => work);
  const answers = await Promise.all(tried.map(async ([name, work]) => [name, await within(work)]));
  return Object.fromEntries(answers);
}
