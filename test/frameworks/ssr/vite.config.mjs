import react from '@vitejs/plugin-react';
import {defineConfig} from 'vite';

// The production server has the library in its bundle, as Next does it; the other one imports it from its package.
export default defineConfig(({mode, isSsrBuild}) => ({
  plugins: [react()],
  ssr: mode === 'production' ? {noExternal: ['consent-elements', 'lit', 'js-cookie']} : {},
  build: {
    outDir: `dist/${mode}${isSsrBuild ? '-server' : ''}`,
    rollupOptions: isSsrBuild ? {} : {input: 'src/client.tsx', output: {entryFileNames: 'client.js'}},
  },
}));
