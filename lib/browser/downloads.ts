const kept = 60_000; // milliseconds: the browser has read the file long before

/** Hands a file to the browser, which saves it where the person's downloads go. Needs no permission; call from a click. */
export function saveFile(name: string, type: string, content: string | Uint8Array | Blob): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), kept);
}
