import type { Form, FormFormat } from './form.js';

/** Forms as one file. Writers are loaded only where they are asked for: they bring large libraries along. */
export async function formsFile(forms: readonly Form[], format: FormFormat, creator: string): Promise<string | Uint8Array> {
  switch (format) {
    case 'xlsx':
      return (await import('./xlsx.js')).formsXlsx(forms, creator);
    case 'docx':
      return (await import('./docx.js')).formsDocx(forms, creator);
    case 'html':
      return (await import('./html.js')).formsHtml(forms);
  }
}
