import {consent} from 'consent-elements';
import 'consent-elements/define';
import type {} from 'consent-elements/preact';
import {render} from 'preact';
import {App} from './App';

Object.assign(window, {consent});

const root = document.querySelector('#app');
if (!root) throw new Error('The page has no place for the app.');
render(<App />, root);
