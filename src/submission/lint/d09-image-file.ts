import { defineLint } from './rule.js';

/** D9: a picture; H for items whose content is a table, because a table in a picture is not machine readable. */
export const imageFile = defineLint('D9-image-file', ({ items }) =>
  items.flatMap((item) => item.links.filter(({ name }) => IMAGE.test(name)).map((link) => {
    const table = item.asked?.form === 'table' || item.asked?.form === 'table-part';
    return { severity: table ? ('H' as const) : ('S' as const), params: { item: item.id, url: link.url, name: link.name, table }, links: [link] };
  })));

const IMAGE = /\.(?:jpe?g|jfif|png|gif|bmp|webp|tiff?|heic|svg)$/i;
