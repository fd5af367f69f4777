import {GrowthBook} from '@growthbook/growthbook';
import {vendorHost} from './port.mjs';

const growthbook = new GrowthBook({apiHost: vendorHost('growthapi'), clientKey: 'sdk-planted'});
void growthbook.init({timeout: 2000});
