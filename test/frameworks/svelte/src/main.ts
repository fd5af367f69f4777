import {consent} from 'consent-elements';
import 'consent-elements/define';
import type {} from 'consent-elements/svelte';
import {mount} from 'svelte';
import App from './App.svelte';

Object.assign(window, {consent});

const target = document.querySelector('#app');
if (!target) throw new Error('The page has no place for the app.');
mount(App, {target});
