import type { Locator } from '../../model/document.js';
import type { Engine } from './engine.js';
import { directionOf, type Box } from './geometry.js';
import type { PageDrawing } from './glyphs.js';

export type Region = NonNullable<Locator['box']>;

/** Maps places of the upright drawing to the page as programs show it: turned by its /Rotate, y downwards, whole points. */
export function shownPlaces(engine: Engine, page: number, drawing: Pick<PageDrawing, 'width' | 'height' | 'toUpright'>): (box: Box) => Region {
  const { width, height } = drawing;
  const origin = drawing.toUpright({ x0: 0, y0: 0, x1: 0, y1: 0 });
  const right = drawing.toUpright({ x0: 1, y0: 0, x1: 1, y1: 0 });
  // How the page was turned to become upright, and how a program turns it: both clockwise from the PDF's own axes.
  const turned = directionOf([right.x0 - origin.x0, origin.y0 - right.y0, 0, 0, 0, 0]);
  switch ((engine.api.FPDFPage_GetRotation(page) - turned + 4) % 4) {
    case 1:
      return (box) => region(box.y0, box.x0, box.y1, box.x1);
    case 2:
      return (box) => region(width - box.x1, box.y0, width - box.x0, box.y1);
    case 3:
      return (box) => region(height - box.y1, width - box.x1, height - box.y0, width - box.x0);
    default:
      return (box) => region(box.x0, height - box.y1, box.x1, height - box.y0);
  }
}

function region(x0: number, y0: number, x1: number, y1: number): Region {
  return [Math.max(0, Math.floor(x0)), Math.max(0, Math.floor(y0)), Math.ceil(x1), Math.ceil(y1)];
}
