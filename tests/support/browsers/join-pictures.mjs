/**
 * Puts the pictures of page and panel (PNG) side by side with a thin line between them. The panel is lower than the
 * page by its title bar, which no picture shows: its place is filled with the panel's own colour. Runs in a page, which has a canvas; it fetches
 * nothing, so no content policy is in its way.
 *
 * @param {string} left base64
 * @param {string} right base64
 * @returns {Promise<string>} base64
 */
export async function joinPictures(left, right) {
  const decode = (picture) =>
    createImageBitmap(new Blob([Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0))]));
  const [page, panel] = await Promise.all([decode(left), decode(right)]);
  const line = 1;
  const canvas = new OffscreenCanvas(page.width + line + panel.width, Math.max(page.height, panel.height));
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#8a8a8a';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(page, 0, 0);
  const [x, y] = [page.width + line, canvas.height - panel.height];
  pen.drawImage(panel, 0, 0, 1, 1, x, 0, panel.width, y);
  pen.drawImage(panel, x, y);
  const joined = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  let letters = '';
  for (const byte of joined) letters += String.fromCharCode(byte);
  return btoa(letters);
}
