import keen from 'keen-tracking/dist/keen-tracking.js';
import {port} from './port.mjs';

const Keen = keen.default ?? keen;
const client = new Keen({
  projectId: 'planted',
  writeKey: 'planted',
  host: `keenapi.localhost:${port}`,
  protocol: 'http',
});
// As its documentation says: an id for each guest.
const cookie = new Keen.utils.cookie('keen');
if (!cookie.get('guest')) cookie.set('guest', Keen.helpers.getUniqueId());
client.recordEvent('view', {guest: cookie.get('guest')});
