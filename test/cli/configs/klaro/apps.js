// Version 0.6 called services "apps".
module.exports = {
  lang: 'en',
  cookieExpiresAfterDays: 30,
  apps: [
    {name: 'intercom', title: 'Intercom', purposes: ['livechat']},
    {name: 'analytics', title: 'Our counter', purposes: ['analytics'], cookies: ['^visit-.*']},
    {name: 'twitter', purposes: ['marketing', 'social']},
    {name: 'marketing', purposes: ['marketing']},
    {name: 'lonely'},
  ],
  translations: {en: {livechat: {}, purposes: {livechat: 'Chat', marketing: 'Marketing'}}},
};
