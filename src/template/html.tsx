import type { Child } from 'hono/jsx';
import type { Form, FormPart } from './form.js';

/** Forms as one web page, whose content is pasted into the editor of the office's own site. Everything is escaped. */
export function formsHtml(forms: readonly Form[]): string {
  const [first] = forms;
  const page = (
    <html lang="th">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{first?.titleTh ?? ''}</title>
      </head>
      <body>
        <main>{forms.flatMap((form) => form.sheets).flatMap((sheet) => sheet.parts.map(block))}</main>
      </body>
    </html>
  );
  return `<!doctype html>\n${String(page)}\n`;
}

function block(part: FormPart): Child {
  switch (part.kind) {
    case 'title':
      return <h2>{part.text}</h2>;
    case 'heading':
      return <h3>{part.text}</h3>;
    case 'text':
      return <p>{part.text}</p>;
    case 'link':
      return (
        <p>
          <a href={safeHref(part.href)}>{part.text}</a>
        </p>
      );
    case 'table':
      return (
        <table border={1}>
          <thead>
            <tr>{part.columns.map(({ head }) => <th scope="col">{head}</th>)}</tr>
          </thead>
          <tbody>
            {[...part.rows, ...Array.from({ length: part.spare }, () => part.columns.map(() => null))].map((row) => <tr>{row.map((cell) => <td>{cell ?? ''}</td>)}</tr>)}
          </tbody>
        </table>
      );
  }
}

/** A link that is still to be filled in, or is none of the web, leads nowhere. */
function safeHref(href: string): string {
  return /^(?:https?:\/\/|mailto:)\S+$/i.test(href) && !href.includes('…') ? href : '#';
}
