import {assert} from 'chai';
import {isOutOfReach} from '../../src/gate/delete-cookie.js';

const cookies = (): string[] => document.cookie.split('; ');

describe('the trial whether the server holds a cookie', () => {
  it('leaves alone what the site writes meanwhile under that name', async function () {
    // Elsewhere the trial is over before anybody can write.
    if (!('cookieStore' in window)) this.skip();
    const state = {over: false};
    const trial = isOutOfReach('mine').then(() => {
      state.over = true;
    });
    // The trial takes but a moment: to ask now and then would miss it.
    while (!document.cookie.includes('mine=') && !state.over) await new Promise((next) => setTimeout(next));

    document.cookie = 'mine=own; path=/';
    await trial;

    assert.include(cookies(), 'mine=own');
    document.cookie = 'mine=; path=/; max-age=0';
  });

  it('leaves nothing behind', async () => {
    assert.isFalse(await isOutOfReach('nobodys'));

    assert.isEmpty(cookies().filter((pair) => pair.startsWith('nobodys')));
  });
});
