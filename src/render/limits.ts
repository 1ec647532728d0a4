/** What one page may cost before it is left as it is. Measured on single-page applications; ten times their need. */
export interface RenderLimits {
  /** Time at work in milliseconds; waiting for our own pace towards the site is not counted. */
  workMs: number;
  /** The same with all waiting. */
  wallMs: number;
  /** Nothing asked for and no new text for so long: the page is ready. */
  quietMs: number;
  requests: number;
  /** Of all bodies of a page. */
  bytes: number;
  /** Documents loaded into the page's own frame, the first one included. */
  navigations: number;
  elements: number;
  /** Of the snapshot. */
  letters: number;
  /** Files that scripts make the browser save. */
  downloads: number;
  /** Anonymous memory of all processes of the browser. */
  memoryBytes: number;
  /** Pages after which the browser is started anew. */
  pagesPerBrowser: number;
}

const MIB = 1024 * 1024;

export const RENDER_LIMITS: RenderLimits = {
  workMs: 30_000,
  wallMs: 180_000,
  quietMs: 800,
  requests: 120,
  bytes: 30 * MIB,
  navigations: 8,
  elements: 200_000,
  letters: 10_000_000,
  downloads: 5,
  memoryBytes: 1024 * MIB,
  pagesPerBrowser: 50,
};
