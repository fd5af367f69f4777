import type {KlaroConfig} from 'klaro';

enum Purpose {
  Analytics = 'analytics',
}

const consent: KlaroConfig = {
  noticeAsModal: true,
  services: [
    {name: 'plausible', purposes: [Purpose.Analytics], cookies: []},
    {name: 'sentry', title: 'Sentry', purposes: ['errors'], onInit: `start()`, onAccept: `go()`, vars: {a: 1}},
    ...(process.env.NODE_ENV === 'production' ? [{name: 'ads', purposes: ['advertising']}] : []),
    createService('maps'),
  ],
};

export default consent;
