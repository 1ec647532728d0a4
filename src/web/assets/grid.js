// @ts-check
/** A table of links as an ARIA grid: one stop for the Tab key, arrows within. Without it every link is a stop of its own. */

for (const table of document.querySelectorAll('table[data-grid]')) if (table instanceof HTMLTableElement) grid(table);

/** @param {HTMLTableElement} table */
function grid(table) {
  table.setAttribute('role', 'grid');
  const stops = [...table.rows].map((row) => [...row.cells].map(stopOf));
  /** @type {HTMLElement | undefined} */
  let stop;
  // Kept while rows with fewer cells are passed.
  let column = 0;
  for (const row of stops) for (const one of row) one.tabIndex = -1;
  /** @param {HTMLElement | undefined} next */
  const stand = (next) => {
    if (next === undefined) return;
    if (stop !== undefined) stop.tabIndex = -1;
    next.tabIndex = 0;
    stop = next;
  };
  stand(stops[table.tHead?.rows.length ?? 0]?.[0]);
  for (const hint of document.querySelectorAll('[data-grid-hint]')) hint.removeAttribute('hidden');

  table.addEventListener('focusin', ({ target }) => {
    for (const row of stops) {
      const at = row.findIndex((one) => one === target);
      if (at < 0) continue;
      if (target !== stop) column = at;
      stand(row[at]);
    }
  });
  table.addEventListener('keydown', (event) => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const y = stops.findIndex((row) => row.some((one) => one === document.activeElement));
    if (y < 0) return;
    const row = stops[y] ?? [];
    const x = row.findIndex((one) => one === document.activeElement);
    const to = goal(event, x, y, row.length, stops.length, column);
    if (to === null) return;
    event.preventDefault();
    const line = stops[Math.min(Math.max(to.y, 0), stops.length - 1)] ?? [];
    column = Math.max(0, to.x);
    const next = line[Math.min(column, line.length - 1)];
    stand(next);
    next?.focus();
  });
}

/** @param {HTMLTableCellElement} cell @returns {HTMLElement} */
function stopOf(cell) {
  const link = cell.querySelector('a');
  return link ?? cell;
}

/**
 * @param {KeyboardEvent} event
 * @param {number} x @param {number} y @param {number} width @param {number} height @param {number} column
 * @returns {{ x: number, y: number } | null}
 */
function goal({ key, ctrlKey }, x, y, width, height, column) {
  switch (key) {
    case 'ArrowRight': return { x: Math.min(x + 1, width - 1), y };
    case 'ArrowLeft': return { x: x - 1, y };
    case 'ArrowDown': return { x: column, y: y + 1 };
    case 'ArrowUp': return { x: column, y: y - 1 };
    case 'PageDown': return { x: column, y: y + 10 };
    case 'PageUp': return { x: column, y: y - 10 };
    case 'Home': return ctrlKey ? { x: 0, y: 0 } : { x: 0, y };
    case 'End': return { x: Number.MAX_SAFE_INTEGER, y: ctrlKey ? height - 1 : y };
    default: return null;
  }
}
