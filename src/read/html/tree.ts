import type { AnyNode, Element, ParentNode } from 'domhandler';

/** All elements below `root` in document order. A stack, not recursion: pages nest as deep as they like. */
export function elementsOf(root: ParentNode): Element[] {
  const found: Element[] = [];
  walk(root, { enter: (element) => void found.push(element) });
  return found;
}

export interface Visitor {
  /** `'skip'` leaves the element's inside and its `leave` out. */
  enter?: (element: Element) => 'skip' | void;
  text?: (data: string, parent: ParentNode) => void;
  leave?: (element: Element) => void;
}

/** Visits the inside of `root` in document order. */
export function walk(root: ParentNode, visitor: Visitor): void {
  const stack: { node: AnyNode; leaving: boolean }[] = childrenBackwards(root);
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { node, leaving } = top;
    if (node.type === 'text') {
      visitor.text?.(node.data, node.parent ?? root);
    } else if (isElement(node)) {
      if (leaving) {
        visitor.leave?.(node);
      } else if (visitor.enter?.(node) !== 'skip') {
        stack.push({ node, leaving: true });
        for (const child of childrenBackwards(node)) stack.push(child);
      }
    } else if ('children' in node) {
      for (const child of childrenBackwards(node)) stack.push(child);
    }
  }
}

export function isElement(node: AnyNode): node is Element {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style';
}

export function ancestorsOf(element: Element, test: (ancestor: Element) => boolean): Element | null {
  for (let node: ParentNode | null = element.parent; node !== null; node = node.parent) {
    if (isElement(node as AnyNode) && test(node as Element)) return node as Element;
  }
  return null;
}

export function tokensOf(element: Element): string[] {
  return `${element.attribs['id'] ?? ''} ${element.attribs['class'] ?? ''}`.toLowerCase().split(/\s+/).filter((token) => token !== '');
}

/** Text below an element, each block on its own, blanks collapsed, at most `maxLetters`. */
export function plainText(element: ParentNode, maxLetters = 2000): string {
  let text = '';
  walk(element, {
    enter: (inner) => (inner.name === 'script' || inner.name === 'style' || text.length > maxLetters ? 'skip' : void (text += inner.name === 'br' ? ' ' : '')),
    text: (data) => {
      if (text.length <= maxLetters) text += data;
    },
    leave: (inner) => {
      if (!INLINE.has(inner.name)) text += ' ';
    },
  });
  return text.slice(0, maxLetters).replace(/\s+/g, ' ').trim();
}

/** Elements that do not end a line. Every other element does, known or not: two texts run together are worse than a cut. */
export const INLINE = new Set([
  'a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'blink', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'img', 'ins', 'kbd',
  'mark', 'nobr', 'o:p', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'small', 'span', 'st1:personname', 'strike', 'strong', 'sub', 'sup', 'svg', 'time', 'tt', 'u',
  'var', 'wbr',
]);

function childrenBackwards(node: ParentNode): { node: AnyNode; leaving: boolean }[] {
  const children = [];
  for (let i = node.children.length - 1; i >= 0; i--) {
    const child = node.children[i];
    if (child !== undefined) children.push({ node: child as AnyNode, leaving: false });
  }
  return children;
}
