// The state as the part of the address behind `#`, which no browser sends to a server.
import {cleanState} from './clean.js';
import {DEFAULTS} from './state.js';

const transform = async (bytes, stream) =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());

/** What differs from the defaults, packed. Empty if nothing does. */
export async function toHash(state) {
  const same = (key) => JSON.stringify(state[key]) === JSON.stringify(DEFAULTS[key]);
  const changes = Object.fromEntries(Object.entries(state).filter(([key]) => !same(key)));
  if (Object.keys(changes).length === 0) return '';
  const text = new TextEncoder().encode(JSON.stringify(changes));
  const packed = await transform(text, new CompressionStream('deflate-raw'));
  const binary = Array.from(packed, (byte) => String.fromCharCode(byte)).join('');
  return `#${btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

/** @returns the state; null if the text is none, whoever wrote it */
export async function fromHash(hash) {
  if (hash.length < 2) return {...DEFAULTS};
  try {
    const binary = atob(hash.slice(1).replaceAll('-', '+').replaceAll('_', '/'));
    const packed = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const text = await transform(packed, new DecompressionStream('deflate-raw'));
    return cleanState({...DEFAULTS, ...JSON.parse(new TextDecoder().decode(text))});
  } catch {
    return null; // a link that was cut off, or is not one of ours
  }
}
