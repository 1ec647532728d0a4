import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { listen } from '../../src/web/listening.js';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

it('lets requests under way end, and closes live progress', async () => {
  let opened = 0;
  const server = await listen(
    async (request) => {
      opened += 1;
      if (request.url.endsWith('/live')) return new Response(new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('data: 1\n\n')) }), { headers: { 'content-type': 'text/event-stream' } });
      await wait(400);
      return new Response('done');
    },
    '127.0.0.1',
    0,
  );
  const origin = `http://127.0.0.1:${server.address.port}`;
  const slow = fetch(`${origin}/slow`).then((response) => response.text());
  const live = await fetch(`${origin}/live`);
  const reader = live.body?.getReader();
  await reader?.read();
  while (opened < 2) await wait(10);
  const begun = performance.now();
  const closed = server.close();
  const ended = reader?.read().then(
    ({ done }) => done,
    () => true,
  );
  expect(await ended).toBe(true);
  expect(performance.now() - begun).toBeLessThan(2_000);
  expect(await slow).toBe('done');
  await closed;
  expect(performance.now() - begun).toBeLessThan(3_000);
  await expect(fetch(origin)).rejects.toThrow();
});

it('does not wait for those who send a byte at a time', async () => {
  const server = await listen(() => new Response('x'), '127.0.0.1', 0, { headersTimeout: 300, requestTimeout: 500, connectionsCheckingInterval: 50 });
  try {
    const head = connect(server.address.port, '127.0.0.1');
    head.write('GET / HTTP/1.1\r\nHost: x');
    const body = connect(server.address.port, '127.0.0.1');
    body.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\na');
    for (const socket of [head, body]) socket.resume();
    await Promise.all([once(head, 'close'), once(body, 'close')]);
  } finally {
    await server.close();
  }
});
