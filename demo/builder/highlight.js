import {make} from './dom.js';

/** Comments, tags with what is in them, and the text between. */
const PIECES = /<!--.*?-->|<\/?[a-z][\w-]*|\s[\w-]+(?==")|"[^"]*"|\/?>|[^<>"\s]+|\s+/gs;

const KINDS = [
  ['comment', /^(<!--|\/\/)/],
  ['tag', /^(<|\/?>)/],
  ['value', /^"/],
];

/** HTML with its parts in spans: as text, so it shows and does nothing else. */
export function highlight(html) {
  let inTag = false;
  const pieces = (html.match(PIECES) ?? []).map((piece) => {
    if (/^<\/?[a-z]/.test(piece)) inTag = true;
    const kind = KINDS.find(([name, pattern]) => pattern.test(piece) && (inTag || name !== 'value'))?.[0];
    if (piece.endsWith('>')) inTag = false;
    const word = kind ?? (inTag && piece.trim() ? 'attribute' : '');
    return word ? make('span', {class: `hl-${word}`}, piece) : piece;
  });
  return joined(pieces);
}

/** Texts side by side as one. */
function joined(pieces) {
  const all = [];
  for (const piece of pieces) {
    if (typeof piece === 'string' && typeof all.at(-1) === 'string') all[all.length - 1] += piece;
    else all.push(piece);
  }
  return all;
}
