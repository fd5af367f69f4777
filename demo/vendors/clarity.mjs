// The vendor's own browser build: it defines `window.clarity`, as Microsoft's tag does, and waits for `start`.
import 'clarity-js/build/clarity.min.js';
