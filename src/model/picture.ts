/** Region of a page as it is shown: x0, y0, x1, y1 in points from its upper left corner. */
export type Box = readonly [number, number, number, number];

/** A place in a PDF of which a picture is wanted. */
export interface PlaceOnPage {
  /** 1-based. */
  page: number;
  /** What is meant; null for the page as a whole, of which the upper part is shown. */
  box: Box | null;
  /** Passages of the page with so many personal data in each, found in its text. */
  hide: readonly { box: Box; count: number }[];
}

/** PNG; sizes in pixels. */
export interface TakenPicture {
  png: Uint8Array;
  width: number;
  height: number;
}

/** A picture of a place in a PDF or a web page, personal data blacked out. */
export interface PlacePicture extends TakenPicture {
  sha256: string;
  /** The locators of the evidence whose place it shows. */
  locators: string[];
  /** Where it was taken, 1-based; null for a web page. */
  page: number | null;
}

/** The pictures of a report, and why others are missing. */
export interface PlacePictures {
  pictures: PlacePicture[];
  /** `no-browser`: web pages were left out; `limit`: there were more places than pictures. */
  left: ('no-browser' | 'limit')[];
}
