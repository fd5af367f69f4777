window.ran(`module at ${new URL(import.meta.url).pathname.split('/').at(-1)}`);
