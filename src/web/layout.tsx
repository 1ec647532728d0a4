import type { Context, MiddlewareHandler } from 'hono';
import type { Child } from 'hono/jsx';
import { jsxRenderer } from 'hono/jsx-renderer';
import { say } from './say.js';
import { NOBODY, type Env } from './web.js';

export type Section = 'city' | 'districts' | 'prechecks' | 'activity' | 'accounts' | 'sign-in' | null;

export interface PageProps {
  title: string;
  /** Which entry of the navigation stands for this page. */
  section: Section;
  /** Where no script runs, the page is asked for again after so many seconds. */
  refresh?: number;
}

declare module 'hono' {
  interface ContextRenderer {
    (content: Child, props: PageProps): Response | Promise<Response>;
  }
}

/** Lets pages answer with `c.render(<Content />, { title, section })`. */
export function layout(): MiddlewareHandler<Env> {
  return jsxRenderer(({ children, title, section, refresh }, c) => <Page c={c as Context<Env>} title={title} section={section} refresh={refresh}>{children}</Page>); // mounted by createApp, whose context is Env's
}

/** Each part's own style: the same short names mean other things in other parts. */
function styleOf(section: Section): string {
  if (section === 'city') return 'city.css';
  if (section === 'districts') return 'district.css';
  return section === 'prechecks' ? 'prechecks.css' : 'access.css';
}

/** What every page has around its content. */
function Page({ c, title, section, refresh, children }: PageProps & { c: Context<Env>; children?: Child }): Child {
  const { lang, user } = c.var;
  const t = (th: string, en: string): string => say(lang, th, en);
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · ${t('ตรวจ OIT', 'OIT check')}`}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/style.css" />
        <link rel="stylesheet" href={`/assets/${styleOf(section)}`} />
        {refresh !== undefined && <noscript><meta http-equiv="refresh" content={String(refresh)} /></noscript>}
        <script type="module" src="/assets/page.js"></script>
        {section === 'city' && <script type="module" src="/assets/grid.js"></script>}
      </head>
      <body>
        <a class="skip" href="#content">{t('ข้ามไปยังเนื้อหา', 'Skip to the content')}</a>
        <header class="top">
          <a class="name" href="/">{t('ตรวจ OIT', 'OIT check')}</a>
          {user !== NOBODY && <nav aria-label={t('เมนูหลัก', 'Main menu')}>
            <Entry href="/" here={section === 'city'}>{t('ทั้งกรุงเทพฯ', 'The city')}</Entry>
            <Entry href="/districts" here={section === 'districts'}>{t('สำนักงานเขต', 'Districts')}</Entry>
            <Entry href="/prechecks" here={section === 'prechecks'}>{t('ตรวจก่อนส่ง', 'Pre-check')}</Entry>
            {user.role === 'admin' && <Entry href="/activity" here={section === 'activity'}>{t('บันทึกการใช้งาน', 'Audit trail')}</Entry>}
            {user.role === 'admin' && user.account !== null && <Entry href="/accounts" here={section === 'accounts'}>{t('บัญชีผู้ใช้', 'Accounts')}</Entry>}
          </nav>}
          <div class="who">
            <a href={inOtherLanguage(c)} lang={lang === 'th' ? 'en' : 'th'} hreflang={lang === 'th' ? 'en' : 'th'}>{lang === 'th' ? 'English' : 'ภาษาไทย'}</a>
            {user.account !== null && (
              <form method="post" action="/sign-out">
                <a href="/account" title={t('บัญชีของฉัน', 'My account')}>{user.displayName}</a> <button type="submit" class="quiet">{t('ออกจากระบบ', 'Sign out')}</button>
              </form>
            )}
          </div>
        </header>
        <main id="content" tabindex={-1}>
          <h1>{title}</h1>
          {children}
        </main>
        <footer class="foot">
          {t('ผลตรวจเบื้องต้นด้วยเครื่อง เพื่อให้แก้ไขก่อนผู้ตรวจประเมินเปิดดู ไม่ใช่ผลอย่างเป็นทางการ', 'A preliminary check by machine, so that things can be repaired before the assessor looks; not an official result.')}
        </footer>
      </body>
    </html>
  );
}

function Entry({ href, here, children }: { href: string; here: boolean; children?: Child }): Child {
  return <a href={href} aria-current={here ? 'page' : undefined}>{children}</a>;
}

function inOtherLanguage(c: Context<Env>): string {
  const url = new URL(c.req.url);
  url.searchParams.set('lang', c.var.lang === 'th' ? 'en' : 'th');
  return `${url.pathname}${url.search}`;
}
