import {assert} from 'chai';
import {until} from '../helpers/until.js';
import {blockedPage} from './blocked-page.js';

const AT = '{{other}}/fixture/';

/**
 * What `block` cannot hold, each as markup that asks the held host before a choice: by the name of its row in
 * docs/limits.md.
 */
const LIMITS: Readonly<Record<string, string>> = {
  fetch: `<script>fetch('${AT}text.txt?id={{prefix}}fetch')</script>`,
  XMLHttpRequest: `<script>{
    const request = new XMLHttpRequest();
    request.open('GET', '${AT}text.txt?id={{prefix}}XMLHttpRequest');
    request.send();
  }</script>`,
  'navigator.sendBeacon': `<script>navigator.sendBeacon('${AT}text.txt?id={{prefix}}navigator.sendBeacon', 'x')</script>`,
  EventSource: `<script>new EventSource('${AT}text.txt?id={{prefix}}EventSource')</script>`,
  WebSocket: `<script>new WebSocket('${AT}text.txt?id={{prefix}}WebSocket'.replace('http', 'ws'))</script>`,
  'look-ahead of the parser': `<script src="${AT}script.js?id={{prefix}}look-ahead of the parser"></script>`,
  'new Worker': `<script>{
    const code = "importScripts('${AT}script.js?id={{prefix}}new Worker')";
    new Worker(URL.createObjectURL(new Blob([code])));
  }</script>`,
  'import()': `<script>import('${AT}script.js?id={{prefix}}import()').catch(() => 0)</script>`,
  import: `<script type="module">import '${AT}script.js?id={{prefix}}import';</script>`,
  'style attribute': `<p style="background: url('${AT}image.png?id={{prefix}}style attribute')">x</p>`,
  '@import': `<style>@import '${AT}style.css?id={{prefix}}@import';</style>`,
  '@font-face': `<style>@font-face {font-family: held; src: url('${AT}text.txt?id={{prefix}}@font-face')}</style>
    <p style="font-family: held">x</p>`,
  FontFace: `<script>new FontFace('x', "url('${AT}text.txt?id={{prefix}}FontFace')").load().catch(() => 0)</script>`,
  background: `<table background="${AT}image.png?id={{prefix}}background"><tr><td>x</td></tr></table>`,
  srcdoc: `<iframe title="x" srcdoc="<img src='${AT}image.png?id={{prefix}}srcdoc'>"></iframe>`,
  'other window': `<script>{
    const frame = document.body.appendChild(document.createElement('iframe'));
    new frame.contentWindow.Image().src = '${AT}image.png?id={{prefix}}other window';
  }</script>`,
  'method of another window': `<script>{
    const frame = document.body.appendChild(document.createElement('iframe'));
    const script = frame.contentDocument.createElement('script');
    script.src = '${AT}script.js?id={{prefix}}method of another window';
    frame.contentWindow.Node.prototype.appendChild.call(document.body, script);
  }</script>`,
  'shadowrootmode by the parser': `<div><template shadowrootmode="open">
    <script src="${AT}script.js?id={{prefix}}shadowrootmode by the parser"></script></template></div>`,
  'inline script': `<script>ran.push('inline script')</script>`,
  '<frame>': `<script>{
    const frame = document.createElement('frame');
    frame.src = '${AT}frame.html?id={{prefix}}<frame>';
    document.body.append(frame);
  }</script>`,
  ping: `<a id="pinging" href="#x" ping="${AT}text.txt?id={{prefix}}ping">x</a>
    <script>document.querySelector('#pinging').click()</script>`,
  'a form that is sent': `<iframe name="target" title="x"></iframe>
    <form id="form" target="target" action="${AT}frame.html"><input name="id" value="{{prefix}}a form that is sent"></form>
    <script>document.querySelector('#form').submit()</script>`,
  'a frame that navigates': `<iframe id="moving" title="x"></iframe>
    <script>document.querySelector('#moving').contentWindow.location = '${AT}frame.html?id={{prefix}}a frame that navigates'</script>`,
};

/** Firefox sends no pings unless the visitor has it so. */
const SENDS_PINGS = !navigator.userAgent.includes('Firefox/');

/** What has started, by name. */
async function started(body: string): Promise<(name: string) => Promise<boolean>> {
  const page = await blockedPage(body);
  return async (name) => (await page.asked()).includes(name) || page.view.ran.includes(name);
}

describe('what block cannot hold', () => {
  for (const [name, body] of Object.entries(LIMITS)) {
    it(`is "${name}", which starts before a choice`, async function () {
      if (name === 'ping' && !SENDS_PINGS) this.skip();
      const isStarted = await started(body);

      await until(() => isStarted(name));
    });

    it(`has a row for "${name}" in docs/limits.md`, async () => {
      const text = (await (await fetch('/docs/limits.md')).text()).replaceAll('`', '');

      assert.isTrue(text.includes(`\n| ${name} `), `a row that begins with ${name}`);
    });
  }
});
