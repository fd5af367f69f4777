// Builds the program for Node. Parts of the library's sources, such as the names of former tools' categories, are put into it;
// its dependencies are not.
import {cpSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import esbuild from 'rollup-plugin-esbuild';
import {readDatabase} from '../../demo/builder/database.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

rmSync(at('dist'), {recursive: true, force: true});

/** Writes what the scan needs of the Open Cookie Database, and its license (Apache-2.0), beside the program. */
async function writeDatabase() {
  const vendors = readdirSync(at('data/vendors')).map((name) =>
    JSON.parse(readFileSync(at(`data/vendors/${name}`), 'utf8')),
  );
  const {services} = await readDatabase(vendors);
  const stored = services.map(({label, name, provider, href, purpose, cookies}) => ({
    label,
    name,
    provider,
    href,
    purpose,
    cookies,
  }));
  writeFileSync(at('dist/open-cookie-database.json'), JSON.stringify(stored));
  cpSync(at('../../stories/data/LICENSE'), at('dist/open-cookie-database.LICENSE'));
}

export default {
  input: {main: at('src/main.ts'), index: at('src/index.ts'), testing: at('src/testing/testing.ts')},
  external: /^(node:|@?[a-z])/,
  output: {dir: at('dist'), format: 'es', chunkFileNames: '[name].js', hoistTransitiveImports: false},
  plugins: [
    esbuild({target: 'node20', tsconfig: at('tsconfig.json'), loaders: {'.json': 'json'}}),
    {name: 'license', writeBundle: () => cpSync(at('../../LICENSE'), at('dist/LICENSE'))},
    {name: 'open-cookie-database', writeBundle: writeDatabase},
  ],
};
