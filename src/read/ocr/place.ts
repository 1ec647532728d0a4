import type { Box } from '../pdf/geometry.js';
import type { Region } from '../pdf/place.js';
import type { GreyImage } from './image.js';

/** Maps places of the page as it was recognised (points, y upwards) back to the page as it is shown (points from its upper left corner). */
export function shownPlaces(shown: Pick<GreyImage, 'width' | 'height' | 'dpi'>, turns: number, degrees: number): (box: Box) => Region {
  const { width, height, dpi } = shown;
  const [uprightWidth, uprightHeight] = turns % 2 === 0 ? [width, height] : [height, width];
  const [cx, cy] = [uprightWidth / 2, uprightHeight / 2];
  const radians = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const place = (pointsX: number, pointsY: number): [number, number] => {
    const [x, y] = [(pointsX * dpi) / 72, uprightHeight - (pointsY * dpi) / 72];
    return turnedBack(cos * (x - cx) - sin * (y - cy) + cx, sin * (x - cx) + cos * (y - cy) + cy);
  };
  const turnedBack = (x: number, y: number): [number, number] => {
    switch (turns) {
      case 1:
        return [y, height - x];
      case 2:
        return [width - x, height - y];
      case 3:
        return [width - y, x];
      default:
        return [x, y];
    }
  };
  return ({ x0, y0, x1, y1 }) => {
    const corners = [place(x0, y0), place(x1, y0), place(x0, y1), place(x1, y1)];
    const [xs, ys] = [corners.map(([x]) => (x * 72) / dpi), corners.map(([, y]) => (y * 72) / dpi)];
    return [Math.max(0, Math.floor(Math.min(...xs))), Math.max(0, Math.floor(Math.min(...ys))), Math.ceil(Math.max(...xs)), Math.ceil(Math.max(...ys))];
  };
}
