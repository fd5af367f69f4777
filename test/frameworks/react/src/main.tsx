import {consent} from 'consent-elements';
import 'consent-elements/define';
import type {} from 'consent-elements/react';
import {StrictMode} from 'react';
import {createRoot} from 'react-dom/client';
import {App} from './App';

Object.assign(window, {consent});

const root = document.querySelector('#app');
if (!root) throw new Error('The page has no place for the app.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
