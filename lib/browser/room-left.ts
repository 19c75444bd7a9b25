const leastRoom = 1_000_000; // bytes: what Chromium's database may want for itself beside a change

/** Whether there is next to no room left for what is kept, as far as the browser says. */
export async function isOutOfRoom(): Promise<boolean> {
  const { usage, quota } = await navigator.storage.estimate().catch(() => ({}) as StorageEstimate);
  return usage !== undefined && quota !== undefined && quota - usage < leastRoom;
}
