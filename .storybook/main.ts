import type {StorybookConfig} from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.stories.ts', '../stories/docs/*.mdx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: '@storybook/web-components-vite',
  // Nothing leaves the machine.
  core: {disableTelemetry: true, disableWhatsNewNotifications: true, disableProjectJson: true},
  // Storybook's own chunks are as large as they are; the warning is not about ours.
  viteFinal: (vite) => ({...vite, logLevel: 'warn', build: {...vite.build, chunkSizeWarningLimit: 5000}}),
};

export default config;
