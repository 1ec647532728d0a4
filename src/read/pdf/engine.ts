import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';

/**
 * PDFium, started once per process. Its heap never shrinks and ends at 2 GB, which is why it only ever runs inside a
 * watched child process.
 */
export interface Engine {
  api: WrappedPdfiumModule;
  /**
   * The functions that are called for every glyph and object, without the package's wrapper: it looks each function up
   * by name on every call, which took a sixth of the time. Flags come back as 0 and 1.
   */
  fast: FastFunctions;
  /** 256 bytes for results that the C functions write through pointers. */
  scratch: number;
  /** The heap may move whenever it grows: views are taken anew for every use. */
  float32(): Float32Array;
  float64(): Float64Array;
  uint32(): Uint32Array;
  bytes(): Uint8Array;
  allocate(size: number): number;
  release(pointer: number): void;
  /** Address of `ActualText` as a C string, for the marks of content. */
  actualTextKey: number;
}

const FAST = [
  'FPDFText_GetCharBox', 'FPDFText_GetCharOrigin', 'FPDFText_GetUnicode', 'FPDFText_GetTextObject', 'FPDFText_IsGenerated', 'FPDFText_HasUnicodeMapError',
  'FPDFPage_GetObject', 'FPDFPageObj_GetType', 'FPDFPageObj_GetBounds', 'FPDFPageObj_GetMatrix', 'FPDFPageObj_CountMarks', 'FPDFPageObj_GetMark',
  'FPDFPageObjMark_GetParamValueType', 'FPDFPageObjMark_GetParamBlobValue',
  'FPDFTextObj_GetFontSize', 'FPDFTextObj_GetFont', 'FPDFTextObj_GetTextRenderMode', 'FPDFFormObj_CountObjects', 'FPDFFormObj_GetObject',
  'FPDFPath_CountSegments', 'FPDFPath_GetPathSegment', 'FPDFPathSegment_GetPoint', 'FPDFPathSegment_GetType', 'FPDFPathSegment_GetClose',
] as const;
type FastFunctions = Record<(typeof FAST)[number], (...args: number[]) => number>;

export async function startEngine(): Promise<Engine> {
  running ??= start();
  return running;
}

interface HeapViews {
  HEAPF32: Float32Array;
  HEAPF64: Float64Array;
  HEAPU32: Uint32Array;
  HEAPU8: Uint8Array;
}

let running: Promise<Engine> | undefined;

async function start(): Promise<Engine> {
  const wasm = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  const api = await init({ wasmBinary: new Uint8Array(readFileSync(wasm)).buffer });
  api.PDFiumExt_Init();
  // The package's types lean on @types/emscripten, which it does not bring along.
  const heap = api.pdfium as typeof api.pdfium & HeapViews;
  const release = (pointer: number): void => heap.wasmExports.free(pointer);
  const key = Buffer.from('ActualText\0', 'latin1');
  const actualTextKey = heap.wasmExports.malloc(key.length);
  heap.HEAPU8.set(key, actualTextKey);
  return {
    api,
    actualTextKey,
    fast: Object.fromEntries(FAST.map((name) => [name, exported(heap.wasmExports, name)])) as FastFunctions, // its keys are FAST
    scratch: heap.wasmExports.malloc(256),
    float32: () => heap.HEAPF32,
    float64: () => heap.HEAPF64,
    uint32: () => heap.HEAPU32,
    bytes: () => heap.HEAPU8,
    allocate: (size) => heap.wasmExports.malloc(size),
    release,
  };
}

function exported(exports: object, name: string): (...args: number[]) => number {
  const found: unknown = Reflect.get(exports, name);
  if (typeof found !== 'function') throw new Error(`the PDF engine has no function ${name}`);
  return found as (...args: number[]) => number; // all functions of a wasm module with plain C signatures are so
}

/** Floats that a call wrote to the scratch memory, from this offset on (in bytes). */
export function readFloats(engine: Engine, count: number, offset = 0): number[] {
  const start = (engine.scratch + offset) >> 2;
  const heap = engine.float32();
  const floats: number[] = [];
  for (let index = start; index < start + count; index++) floats.push(heap[index] ?? 0);
  return floats;
}

/** A UTF-16LE string of a function that reports its length in bytes when called without memory. */
export function readWideString(engine: Engine, call: (buffer: number, size: number) => number): string {
  const size = call(0, 0);
  if (size <= 2 || size > 100_000) return '';
  const buffer = engine.allocate(size);
  try {
    call(buffer, size);
    return new TextDecoder('utf-16le').decode(engine.bytes().slice(buffer, buffer + size - 2));
  } finally {
    engine.release(buffer);
  }
}
