// The namespaces of elements and attributes: https://infra.spec.whatwg.org/#namespaces

export const HTML_NAMESPACE = 'http://www.w3.org/1999/xhtml';

export const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

export const XLINK_NAMESPACE = 'http://www.w3.org/1999/xlink';
