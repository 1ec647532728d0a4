// @ts-check
/** What pages need beyond HTML. Without it everything still works, with one more click. */

for (const button of document.querySelectorAll('button[data-copy]')) {
  button.removeAttribute('hidden');
  button.addEventListener('click', async () => {
    const from = document.getElementById(button.getAttribute('data-copy') ?? '');
    if (from === null) return;
    await navigator.clipboard.writeText(from.textContent ?? '');
    const told = button.getAttribute('data-copied');
    if (told !== null) button.textContent = told;
  });
}

// A place of which there is no picture after all needs no frame.
for (const picture of document.querySelectorAll('.place img')) {
  picture.addEventListener('error', () => picture.closest('.place')?.remove());
}
