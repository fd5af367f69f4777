import {recipeParts} from '../recipes.mjs';
import {servedBannerParts} from '../served-banner.mjs';

export const recipe = 'docs/recipes/astro.md';
export const parts = recipeParts({first: ['report'], again: ['report']});
export const variant = {name: 'server-banner', parts: servedBannerParts({first: ['report']})};
