import { z } from 'zod';

/** A notice as it waits: the mail, and what a hook is sent. */
export const NoticeMessage = z.object({ subject: z.string(), text: z.string(), html: z.string(), payload: z.record(z.string(), z.unknown()) });
export type NoticeMessage = z.infer<typeof NoticeMessage>;
