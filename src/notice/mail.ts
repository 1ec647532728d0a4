import type { SmtpConfig } from '../model/config.js';

export interface Mail {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
}

const ANSWER_MS = 20_000;

/** Sends by one mail server. Rejects when the server does not take the message. */
export function mailer(smtp: SmtpConfig, env: Readonly<Record<string, string | undefined>>): { send(mail: Mail): Promise<void> } {
  const { host, port, secure = port === 465, allowPlain, from, user, passwordEnv } = smtp;
  const options = {
    host,
    port,
    secure,
    // Without it a server, or somebody between, could have the message in clear by not offering TLS.
    requireTLS: !allowPlain && !secure,
    auth: user === undefined ? undefined : { user, pass: passwordEnv === undefined ? '' : (env[passwordEnv] ?? '') },
    connectionTimeout: ANSWER_MS,
    greetingTimeout: ANSWER_MS,
    socketTimeout: 2 * ANSWER_MS,
    // Texts come from outside: they are never file names or addresses to be fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  return {
    async send({ id, to, subject, text, html }) {
      // Loaded by those who send, which few commands do.
      const { createTransport } = await import('nodemailer');
      const transport = createTransport(options);
      try {
        await transport.sendMail({ from, to, subject, text, html, messageId: `<${id}@oit-check>`, headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'th' } });
      } finally {
        transport.close();
      }
    },
  };
}
