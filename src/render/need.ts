import { load } from 'cheerio';

/** Shells are small; a page longer than this brings its text along. */
const LOOKED_AT = 2 * 1024 * 1024;
/** Letters without which a page with scripts is taken for a shell. */
const FEW_LETTERS = 200;
const FEW_LINKS = 3;

/**
 * Whether a page as it was sent looks like one that a script fills in: hardly any text beside scripts, an empty element that the usual
 * frameworks fill, or a plea for JavaScript and hardly any link. Only asked when the page as sent lacks what the item asks for.
 */
export function looksClientRendered(html: Buffer): boolean {
  const $ = load(html.subarray(0, LOOKED_AT).toString('utf8'), { xml: { xmlMode: false, decodeEntities: true } });
  if ($('script').length === 0) return false;
  const asks = $('noscript').toArray().some((element) => /java\s?script|จาวาสคริปต์|สคริปต์/i.test($(element).text()));
  const emptyMount = $(MOUNTS).toArray().some((element) => lettersIn($(element).clone().find('script,style,noscript').remove().end().text()) < 20);
  const links = $('a[href]').length;
  $('script,style,noscript,template,head').remove();
  return lettersIn($.root().text()) < FEW_LETTERS || emptyMount || (asks && links < FEW_LINKS);
}

const MOUNTS = '#root,#app,#__next,#__nuxt,#___gatsby,#svelte,#react-root,app-root,#app-root,[ng-app]:empty,[data-reactroot]:empty';

function lettersIn(text: string): number {
  return text.replace(/[\s\u200b\u00a0]+/g, '').length;
}
