import {type Scanner, segment} from './segment.js';

/** Makes a scanner of comments between two texts, such as `<#--` and `-->`. */
export const scanComments =
  (opening: string, closing: string): Scanner =>
  ({text, endOf}, start) => {
    if (!text.startsWith(opening, start)) return undefined;
    const end = endOf(closing, start + opening.length);
    return end < 0 ? undefined : segment(start, end, 'comment');
  };

/** Comments of FreeMarker and Mako, which no page has otherwise, and those of Smarty with white space inside: `{*zoom: 1}` is CSS. */
export const scanAnyComments: readonly Scanner[] = [
  scanComments('<#--', '-->'),
  scanComments('<%doc>', '</%doc>'),
  scanComments('{* ', ' *}'),
];
