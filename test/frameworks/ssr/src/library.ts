import {consent} from 'consent-elements';
import 'consent-elements/define';

Object.assign(window, {consent});
