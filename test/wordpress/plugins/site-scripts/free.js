ran('free');
