import type { CDPSession } from 'playwright';

/** What the page looks like at this moment; null while it cannot answer. */
export interface PageState {
  elements: number;
  letters: number;
  /** The parser has finished. */
  parsed: boolean;
}

/**
 * Everything here runs in a JavaScript world of its own, which scripts of the page can neither see nor change; and elements that are
 * named like parts of `document` do not hide those, since they are taken from the prototypes.
 */
export async function pageState(session: CDPSession, mostElements: number): Promise<PageState | null> {
  return inOwnWorld<PageState>(
    session,
    `(() => {
      const of = (name) => Object.getOwnPropertyDescriptor(Document.prototype, name).get.call(document);
      const elements = Document.prototype.getElementsByTagName.call(document, '*').length;
      const root = of('documentElement');
      const text = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent').get;
      return { elements, letters: root === null || elements > ${mostElements} ? 0 : text.call(root).length, parsed: of('readyState') !== 'loading' };
    })()`,
  );
}

/** The document as it stands, open shadow trees laid into their hosts, at most `letters` long; null when longer or not answered. */
export async function pageHtml(session: CDPSession, letters: number): Promise<string | null> {
  return inOwnWorld<string | null>(
    session,
    `(() => {
      const root = Object.getOwnPropertyDescriptor(Document.prototype, 'documentElement').get.call(document);
      if (root === null) return '';
      const inert = DOMImplementation.prototype.createHTMLDocument.call(Object.getOwnPropertyDescriptor(Document.prototype, 'implementation').get.call(document), '');
      const shadowOf = Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot').get;
      const children = Object.getOwnPropertyDescriptor(Node.prototype, 'childNodes').get;
      const outer = Object.getOwnPropertyDescriptor(Element.prototype, 'outerHTML').get;
      const hosts = [...Document.prototype.getElementsByTagName.call(document, '*')].filter((element) => shadowOf.call(element) !== null);
      const whole = (html) => (html.length > ${letters} ? null : html);
      if (hosts.length === 0) return whole('<!DOCTYPE html>' + outer.call(root));
      // A copy in a document without scripts, so that nothing of the page reacts to it.
      const copy = (node, depth) => {
        const twin = inert.importNode(node, false);
        const shadow = node.nodeType === 1 && depth < 200 ? shadowOf.call(node) : null;
        if (depth < 500) for (const child of [...(shadow === null ? [] : children.call(shadow)), ...children.call(node)]) Node.prototype.appendChild.call(twin, copy(child, depth + 1));
        return twin;
      };
      return whole('<!DOCTYPE html>' + outer.call(copy(root, 0)));
    })()`,
  );
}

const ANSWER_MS = 3_000;

async function inOwnWorld<T>(session: CDPSession, expression: string): Promise<T | null> {
  const asked = (async () => {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'oit-check' });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, contextId: executionContextId, returnByValue: true, timeout: ANSWER_MS });
    return exceptionDetails === undefined ? (result.value as T) : null;
  })();
  // The world ends with its document when the page goes elsewhere meanwhile; a page that computes without end never answers.
  return Promise.race([asked.catch(() => null), after(ANSWER_MS + 500)]);
}

function after(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, ms, null).unref());
}
