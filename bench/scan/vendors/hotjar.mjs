import Hotjar from '@hotjar/browser';

Hotjar.init(1_234_567, 6);
