/** Goes through steps while nothing else is to be done; answers what ends it. */
export function whenIdle(steps: Iterator<unknown>): () => void {
  let handle = 0;
  const go = (deadline: IdleDeadline) => {
    while (deadline.timeRemaining() > 1) if (steps.next().done) return;
    handle = requestIdleCallback(go);
  };
  handle = requestIdleCallback(go);
  return () => cancelIdleCallback(handle);
}
