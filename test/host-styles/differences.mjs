// Two pictures of a page, compared.

/** The edge of a round corner may be rounded the other way when it is painted anew. Unit: levels of 255. */
const TOLERANCE = 2;

/** Without the encoder's care for size: it is compared and thrown away. */
export const pictureOf = (page) =>
  page.raw.screenshot({encoding: 'base64', optimizeForSpeed: true, captureBeyondViewport: false});

/**
 * Where two pictures differ, in words: empty if they do not. The same pixels give the same file, so files are
 * read only if there is a difference, be it within the tolerance.
 */
export async function differenceOf(page, before, after) {
  if (before === after) return '';
  return page.evaluate(findDifference, TOLERANCE, before, after);
}

/** Runs in the page. */
async function findDifference(tolerance, ...pictures) {
  const [one, two] = await Promise.all(
    pictures.map(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context.drawImage(bitmap, 0, 0);
      return context.getImageData(0, 0, bitmap.width, bitmap.height);
    }),
  );
  const places = [];
  for (let i = 0; i < one.data.length; i += 4) {
    const differs = (channel) => Math.abs(one.data[i + channel] - two.data[i + channel]) > tolerance;
    if ([0, 1, 2].some(differs)) places.push([(i / 4) % one.width, Math.floor(i / 4 / one.width)]);
  }
  const range = (axis) => {
    let [low, high] = [Infinity, 0];
    for (const place of places) {
      low = Math.min(low, place[axis]);
      high = Math.max(high, place[axis]);
    }
    return `${low} to ${high}`;
  };
  if (places.length === 0) return '';
  return `${places.length} pixels differ, x ${range(0)}, y ${range(1)}`;
}
