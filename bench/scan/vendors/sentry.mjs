import * as Sentry from '@sentry/browser';
import {port} from './port.mjs';

Sentry.init({dsn: `http://planted@sentryapi.localhost:${port}/1`});
Sentry.captureException(new Error('planted'));
