// Puts the example themes beside the built files.
import {cpSync} from 'node:fs';

cpSync('src/themes', 'dist/themes', {recursive: true});
