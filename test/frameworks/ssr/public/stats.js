window.note('ran stats');
