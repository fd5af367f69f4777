// What site builders and editors do to code that is pasted into them. Each takes the two pieces of
// docs/recipes/site-builders.md, for the head and for the end of the body, and gives a page.

const page = (head, body) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A built page</title>${head}</head>
<body><header><a href="/">Home</a></header><main><h1>Welcome</h1></main>${body}</body></html>`;

/** Settings for custom code: each piece goes where its name says. */
export const atItsPlace = ({head, body}) => page(head, body);

/** An element for code, of which all is in `<div>`s somewhere in the page. */
export const inNestedDivs = ({head, body}) =>
  page('', `<div class="section"><div class="w-embed w-script"><div>${head}${body}</div></div></div>`);

/** Everything at the end, as footers do. */
export const atTheEnd = ({head, body}) => page('', `<footer>${body}${head}</footer>`);

/** A tag that a builder adds attributes to, and writes in capital letters. */
export const rewritten = ({head, body}) => {
  const names = (html) =>
    html.replace(/<(\/?)script\b([^>]*)>/g, (_, slash, attributes) => {
      const written = attributes.replace(/\s([\w-]+)(?==|\s|$)/g, (name) => name.toUpperCase());
      return `<${slash}SCRIPT${slash ? '' : written.replace(/\sASYNC\b/, ' ASYNC="async"')}>`;
    });
  return page(names(head), names(body));
};

/** A tag without `async` that gets `defer`. */
export const deferred = ({head, body}) => page(head.replace(/\sasync\b/, ' defer="defer"'), body);

/** The classic editor: lines become paragraphs, and blank lines divide them, in scripts and elements as well. */
export const inParagraphs = ({head, body}) => {
  const chunks = `${head}\n\n${body}`.split(/\n\s*\n/);
  return page('', `<article>${chunks.map((chunk) => `<p>${chunk.trim()}</p>`).join('\n')}</article>`);
};

/** An editor for text, which makes quotes curly. */
export const withCurlyQuotes = ({head, body}) => page(head, body).replace(/="([^"]*)"/g, '=\u201c$1\u201d');

/** An element whose code runs in a frame. The second piece stands outside. */
export const inFrame = ({head, body}) => {
  const inner = page(head, '').replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return page('', `<iframe title="Embed" sandbox="allow-scripts" srcdoc="${inner}"></iframe>${body}`);
};

/** A filter for HTML that keeps what it knows. */
export const withoutUnknownElements = ({head, body}) =>
  page(head, body.replace(/<\/?[a-z]+-[a-z-]+[^>]*>/g, ''));

export const withoutDataAttributes = ({head, body}) => page(head, body.replace(/\sdata-[\w-]+="[^"]*"/g, ''));

export const withoutTypes = ({head, body}) => page(head, body.replace(/\stype="[^"]*"/g, ''));

/**
 * A router that puts other pages into `<main>`, and loads the code for all pages once. `window.visit` opens a page. Its
 * scripts are markup, as an element for code has it.
 */
export const withRouter = ({head, body}) =>
  page(
    head,
    `${body}<script>
      window.visit = (name) => {
        document.querySelector('main').innerHTML = '<h1>' + name + '</h1><div class="embed">' +
          '<script type="text/plain" data-consent="analytics">(window.dataLayer ||= []).push({event: "' + name + '"})<' + '/script></div>';
      };
    </script>`,
  );
