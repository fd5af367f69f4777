window.cookieconsent.initialise({
  container: document.getElementById('content'),
  palette: {popup: {background: '#1aa3ff'}, button: {background: '#e0e0e0'}},
  theme: 'edgeless',
  layout: 'basic-header',
  elements: {allow: '<a class="cc-btn">{{allow}}</a>'},
  window: '<div role="dialog">{{children}}</div>',
  compliance: {info: '<div>{{dismiss}}</div>'},
  overrideHTML: '<p>',
  animateRevokable: false,
  type: 'opt-in',
});
