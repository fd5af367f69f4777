const files = import.meta.glob<string>('./*.mdx', {query: '?raw', import: 'default', eager: true});

/** Where Storybook shows a page, by its way from docs/: as the title in its file gives it. */
const PLACES = new Map(
  Object.values(files).flatMap((file) => {
    const [, path] = /docs\/(.*\.md)\?raw/.exec(file) ?? [];
    const [, title] = /<Meta title="(.*)" \/>/.exec(file) ?? [];
    const id = title?.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    return path && id ? [[path, `?path=/docs/${id}--docs`] as const] : [];
  }),
);

/** Leads links between the pages to where Storybook shows them; those out of docs/ become text. */
export const withLinks = (text: string, file: string): string =>
  text.replace(/\[([^\]]*)\]\((?!https?:|#)([^)#]*)(#[^)]*)?\)/g, (_, label: string, way: string) => {
    const {pathname} = new URL(way, `https://pages.invalid/docs/${file}`);
    const place = PLACES.get(pathname.replace(/^\/docs\//, ''));
    return place ? `[${label}](${place})` : label;
  });
