// A picture of every story of the built Storybook: npm run screenshots -- --out FOLDER --width 375
import {mkdirSync} from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {listStories, startStories} from './stories.mjs';

const {values} = parseArgs({
  options: {
    out: {type: 'string', default: 'screenshots'},
    width: {type: 'string', default: '1280'},
    height: {type: 'string', default: '800'},
    scheme: {type: 'string', default: 'light'},
  },
});

mkdirSync(values.out, {recursive: true});
const stories = await startStories();
try {
  for (const {id} of listStories()) {
    const {page, errors} = await stories.open(id);
    await page.setViewport({width: Number(values.width), height: Number(values.height)});
    await page.emulateMediaFeatures([
      {name: 'prefers-color-scheme', value: values.scheme},
      {name: 'prefers-reduced-motion', value: 'reduce'},
    ]);
    await page.screenshot({path: path.join(values.out, `${id}.png`)});
    console.log(errors.length === 0 ? id : `${id}: ${errors.join('; ')}`);
    await stories.closePages();
  }
} finally {
  await stories.close();
}
