import {defineConfig} from 'astro/config';

// The toolbar is a part of the page of which the scenario knows nothing.
export default defineConfig({devToolbar: {enabled: false}});
