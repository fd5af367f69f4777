window.ran('free');
