/** A picture of a place in a PDF, a picture or a web page, personal data blacked out. */
export interface PlacePicture {
  sha256: string;
  /** The locators of the evidence whose place it shows. */
  locators: string[];
  /** Where it was taken, 1-based; null for a web page. */
  page: number | null;
  png: Uint8Array;
  /** Pixels. */
  width: number;
  height: number;
}

/** The pictures of a report, and why others are missing. */
export interface PlacePictures {
  pictures: PlacePicture[];
  /** `no-browser`: web pages were left out; `limit`: there were more places than pictures. */
  left: ('no-browser' | 'limit')[];
}
