import {bootstrapApplication} from '@angular/platform-browser';
import {consent} from 'consent-elements';
import 'consent-elements/define';
import {App} from './app/app';

Object.assign(window, {consent});
await bootstrapApplication(App);
