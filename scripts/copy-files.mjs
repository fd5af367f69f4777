// Puts the example themes and the licenses beside the built files.
import {cpSync} from 'node:fs';
import {WEB_FOLDERS} from './name-parts.mjs';

cpSync('src/themes', 'dist/web/themes', {recursive: true});
for (const folder of ['dist', ...WEB_FOLDERS]) {
  for (const file of ['LICENSE', 'THIRD-PARTY-NOTICES']) cpSync(file, `${folder}/${file}`);
}
