import {consent} from 'consent-elements';
import 'consent-elements/define';
import type {} from 'consent-elements/vue';
import {createApp} from 'vue';
import App from './App.vue';

Object.assign(window, {consent});
createApp(App).mount('#app');
