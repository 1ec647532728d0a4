// @ts-check
/** Keeps the progress of a check up to date, and tells at once that a file is too large. */

const box = document.querySelector('[data-progress]');
if (box instanceof HTMLElement) follow(box);

/** Ears are told less often than eyes: at every new stage, and so often within one. */
const TOLD_EVERY_MS = 15_000;

/** @param {HTMLElement} box */
function follow(box) {
  const now = box.querySelector('.now');
  const bar = box.querySelector('progress');
  const ears = box.querySelector('[role=status]');
  let stage = '';
  let told = 0;
  const source = new EventSource(box.dataset['progress'] ?? '');
  source.addEventListener('message', (event) => {
    const { stage: at, sentence, done, total } = JSON.parse(event.data);
    if (now !== null) now.textContent = sentence;
    if (bar !== null && total > 0) {
      bar.max = total;
      bar.value = done;
    } else bar?.removeAttribute('value');
    if (ears === null || (at === stage && performance.now() - told < TOLD_EVERY_MS)) return;
    stage = at;
    told = performance.now();
    ears.textContent = sentence;
  });
  source.addEventListener('ended', () => {
    source.close();
    location.reload();
  });
  source.addEventListener('closing', () => {
    if (now !== null) now.textContent = box.dataset['closing'] ?? '';
  });
}

for (const input of document.querySelectorAll('input[type=file][data-most-bytes]')) {
  if (!(input instanceof HTMLInputElement)) continue;
  input.addEventListener('change', () => {
    const size = input.files?.[0]?.size ?? 0;
    input.setCustomValidity(size > Number(input.dataset['mostBytes']) ? (input.dataset['tooLarge'] ?? '') : '');
    input.reportValidity();
  });
}
