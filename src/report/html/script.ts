/**
 * The only script of the page: buttons that copy a text, and a choice of items by verdict. Without it the page says the same; the
 * buttons show only where it runs. It reads the page and makes no element of anything that stands in it.
 */
export const PAGE_SCRIPT = `(() => {
  const filter = document.querySelector('.filter');
  const items = [...document.querySelectorAll('.item')];
  const choices = filter === null ? [] : [...filter.querySelectorAll('button')];
  const choose = (wanted) => {
    for (const button of choices) button.setAttribute('aria-pressed', String(button.dataset.verdict === wanted));
    for (const item of items) item.hidden = wanted !== '' && item.dataset.verdict !== wanted;
  };
  for (const button of choices) button.addEventListener('click', () => choose(button.dataset.verdict));
  if (filter !== null) filter.hidden = false;
  const show = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target === null) return;
    if (target.closest('.item')?.hidden) choose('');
    for (let box = target.closest('details'); box !== null; box = box.parentElement.closest('details')) box.open = true;
    target.scrollIntoView();
  };
  addEventListener('hashchange', show);
  show();
  const status = document.getElementById('status');
  for (const button of document.querySelectorAll('.copy')) {
    const text = document.getElementById(button.dataset.copy);
    if (text === null) continue;
    button.hidden = false;
    button.addEventListener('click', async () => {
      const range = document.createRange();
      range.selectNodeContents(text);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      try { await navigator.clipboard.writeText(text.textContent); } catch { document.execCommand('copy'); }
      const name = button.textContent;
      button.textContent = status.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = name; status.textContent = ''; }, 2000);
    });
  }
})();`;
