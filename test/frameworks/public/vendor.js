window.note('ran vendor');
