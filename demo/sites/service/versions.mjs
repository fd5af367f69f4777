import {businessDaysAfter} from 'consent-elements/server';

const DAY_MS = 86_400_000;
/** How long ago the announcement was when its policy is shown in force; longer than the notice. Unit: days. */
const LONG_AGO_DAYS = 60;
const NOTICE_BUSINESS_DAYS = 30;
const LONG_DATE = new Intl.DateTimeFormat('en-GB', {dateStyle: 'long', timeZone: 'UTC'});

const HOW_TO_RESPOND = `<p>You need not do anything. If you do not want the new policy, you can</p>
<ul>
  <li>write to <a href="mailto:privacy@trialyard.example?subject=New%20policy">privacy@trialyard.example</a>
    and object, or ask;</li>
  <li>change your answers in the <button class="link" type="button" data-consent-action="preferences">cookie
    settings</button>, which holds at once;</li>
  <li>close your account. Your reports are then deleted within a week.</li>
</ul>`;

const timeTag = (date) => `<time datetime="${date}">${LONG_DATE.format(Date.parse(date))}</time>`;

/**
 * The policy as it was, as it is once the new one is in force, and as it stands on the day of the announcement, which is
 * always today: so the dates are made at the request. The last one is what a visitor sees who names none.
 */
export function versions(now = Date.now()) {
  const day = (ago) => new Date(now - ago * DAY_MS).toISOString().slice(0, 10);
  return {
    before: before(),
    'in-force': inForce(day(LONG_AGO_DAYS)),
    announced: announced(day(0)),
  };
}

function before() {
  return {
    version: '3',
    effective: '',
    announcement: '',
    standing: 'Version 3.',
    changes: '<p>None is planned. We would announce it here 30 business days before it takes effect.</p>',
  };
}

function inForce(announcedOn) {
  const effective = businessDaysAfter(announcedOn, NOTICE_BUSINESS_DAYS);
  return {
    version: '4',
    effective,
    announcement: '',
    standing: `Version 4, in force since ${timeTag(effective)}.`,
    changes: `<p>Announced on ${timeTag(announcedOn)}, in force since ${timeTag(effective)}. Our statistics,
      which identify nobody, may now go to researchers too. Earlier answers do not stand for that, so we ask anew.</p>
      ${HOW_TO_RESPOND}`,
  };
}

function announced(announcedOn) {
  const effective = businessDaysAfter(announcedOn, NOTICE_BUSINESS_DAYS);
  return {
    version: '4',
    effective,
    announcement: `<aside class="announcement" aria-label="Announcement">Our privacy policy will change on ${timeTag(effective)}.
      <a href="/service/privacy#changes">What changes, and how to respond</a></aside>`,
    standing: `Version 4, to take effect on ${timeTag(effective)}. Until then version 3 holds.`,
    changes: `<p>Announced on ${timeTag(announcedOn)}. It takes effect on <strong>${timeTag(effective)}</strong>, 30
      business days later. Then our statistics, which identify nobody, may go to researchers too. The answers that
      you gave stand until that day; then we ask anew.</p>
      ${HOW_TO_RESPOND}`,
  };
}
