// A second implementation of places and of the line hash, from the contract alone, to compare the program with.

const decoder = new TextDecoder("utf-8", {ignoreBOM: true});

/** Lines and columns of a byte offset, in every unit, all from 1. */
export function placeOf(bytes, offset) {
  let start = 0, line = 1;
  for (let i = 0; i < offset; i++)
    if (bytes[i] === 10) {
      start = i + 1;
      line++;
    }
  if (start === 0 && bytes[0] === 0xEF && bytes[1] === 0xBB && bytes[2] === 0xBF)
    start = Math.min(3, offset);
  const before = decoder.decode(bytes.subarray(start, offset));
  return {line, byte: offset - start + 1, utf16: before.length + 1, rune: [...before].length + 1};
}

/** The hash of each line, as GitHub's uploader computes it. */
export function lineHashes(bytes) {
  const text = decoder.decode(bytes), mask = (1n << 64n) - 1n, window = new Array(100).fill(0n), marks = new Array(100).fill(0);
  const seen = new Map(), hashes = [];
  let hash = 0n, first = 1n, at = 0, line = 0, lineStart = true, afterCR = false;
  for (let i = 0; i < 100; i++)
    first = first * 37n & mask;
  const emit = () => {
    if (!marks[at])
      return;
    const value = hash.toString(16);
    seen.set(value, (seen.get(value) ?? 0) + 1);
    hashes[marks[at] - 1] = `${value}:${seen.get(value)}`;
    marks[at] = 0;
  };
  const update = (unit) => {
    hash = (37n * hash + unit - first * window[at]) & mask;
    window[at] = unit;
    at = (at + 1) % 100;
  };
  const take = (unit) => {
    emit();
    if (lineStart)
      marks[at] = ++line;
    lineStart = unit === 10;
    update(BigInt(unit));
  };
  for (let i = 0; i < text.length; i++) {
    let unit = text.charCodeAt(i);
    if (unit === 32 || unit === 9 || (unit === 10 && afterCR)) {
      afterCR = false;
      continue;
    }
    afterCR = unit === 13;
    take(unit === 13 ? 10 : unit);
  }
  take(65535);
  for (let i = 0; i < 100; i++) {
    emit();
    update(0n);
  }
  return hashes;
}
