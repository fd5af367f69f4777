// What is measured of a page. These functions run in the page.

/** Boxes of all elements of the page, those of the library left out, in whole tenths of a pixel. */
export const measureLayout = () => {
  const isOurs = (element) => Boolean(element.closest('consent-banner, consent-preferences, consent-notice'));
  const rounded = (value) => Math.round(value * 10) / 10;
  const boxes = [...document.querySelectorAll('body, body *')]
    .filter((element) => !isOurs(element))
    .map((element) => {
      const {x, y, width, height} = element.getBoundingClientRect();
      const box = [x + scrollX, y + scrollY, width, height].map(rounded).join(' ');
      return `${element.localName}${element.id && `#${element.id}`} ${box}`;
    });
  const {scrollWidth, scrollHeight, clientWidth} = document.documentElement;
  return [...boxes, `page ${scrollWidth} ${scrollHeight} ${clientWidth}`];
};

/** Adds up the layout shifts from here on, where the browser tells them. */
export const watchShifts = () => {
  window.shifted = 0;
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
  new PerformanceObserver((list) => {
    for (const {value} of list.getEntries()) window.shifted += value;
  }).observe({type: 'layout-shift', buffered: true});
};

/** Every attribute of the banner as the document has it now. */
export const bannerAttributes = () =>
  [...document.querySelector('consent-banner').attributes].map(({name, value}) => `${name}=${value}`);
