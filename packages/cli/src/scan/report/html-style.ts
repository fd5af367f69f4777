/** The style sheet of the report. It asks for no file, so the report is one file. */
export const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1d2433, #e6e9f0); --soft: light-dark(#5a6478, #9aa4b8);
  --page: light-dark(#f5f6f9, #12151c); --card: light-dark(#fff, #1b202b); --line: light-dark(#dde1ea, #2d3443);
  --bad: light-dark(#b3261e, #ff8a80); --check: light-dark(#8a5a00, #f2c14e); --good: light-dark(#1b6e3c, #7ddc9f); }
* { box-sizing: border-box }
body { margin: 0; font: 16px/1.55 system-ui, sans-serif; color: var(--ink); background: var(--page) }
main, header { max-width: 66rem; margin: 0 auto; padding: 0 1.5rem }
header { padding-top: 2.5rem }
h1 { font-size: 1.7rem; margin: 0 0 .25rem; overflow-wrap: anywhere; line-height: 1.25 }
h2 { font-size: 1.25rem; margin: 2.75rem 0 .75rem }
h3 { font-size: 1rem; margin: 1.5rem 0 .5rem }
p { margin: .35rem 0 } .soft { color: var(--soft) }
a { color: inherit }
nav ul { display: flex; flex-wrap: wrap; gap: .4rem 1.25rem; padding: 0; margin: 1.25rem 0 0; list-style: none }
.sum { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .75rem; margin: 1.5rem 0 0; padding: 0; list-style: none }
.sum li { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: .75rem 1rem }
.sum b { display: block; font-size: 1.7rem; line-height: 1.2 }
.bad b, .badge.sure { color: var(--bad) } .check b, .badge.check { color: var(--check) } .good b { color: var(--good) }
article { background: var(--card); border: 1px solid var(--line); border-inline-start: 4px solid var(--line); border-radius: .6rem; padding: .85rem 1.1rem; margin: 0 0 .7rem; overflow-wrap: anywhere }
article.sure { border-inline-start-color: var(--bad) } article.check { border-inline-start-color: var(--check) }
article.known { opacity: .75; border-inline-start-color: var(--line) }
.badge { font-size: .8rem; font-weight: 600; margin-inline-start: .5rem }
pre { background: var(--page); border: 1px solid var(--line); border-radius: .4rem; padding: .7rem .9rem; overflow-x: auto; font-size: .82rem; line-height: 1.45 }
code { font-family: ui-monospace, monospace; font-size: .9em; overflow-wrap: anywhere }
details { margin-top: .5rem } summary { cursor: pointer; color: var(--soft) }
details.box { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: .6rem 1rem; margin: 0 0 .6rem }
details.box > summary { color: var(--ink); overflow-wrap: anywhere }
.scroll { overflow-x: auto } table { border-collapse: collapse; width: 100%; font-size: .9rem }
th, td { text-align: start; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; min-width: 5rem }
th { color: var(--soft); font-weight: 600 }
ol.chain { margin: .2rem 0 .6rem; padding-inline-start: 1.4rem; font-size: .85rem }
footer { max-width: 66rem; margin: 3rem auto 2rem; padding: 0 1.5rem; color: var(--soft); font-size: .85rem }
@media print { body { background: none } article, details.box, .sum li { break-inside: avoid } }
`;
