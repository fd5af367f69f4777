(function (C) {
  C.initialise({type: 'opt-out', palette: {popup: {background: '#383b75'}}, position: 'top', static: true});
})(window.cookieconsent);
