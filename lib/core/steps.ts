/** Long work cut into steps of far less than a millisecond: whoever runs it may rest after any of them. */
export type Steps<T> = Generator<undefined, T>;

/** Runs work to its end without a rest. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
