import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../support/manifest';
import { palettePng, pixelsOf } from '../../support/palettePng';

describe('palettePng', () => {
  const icon = readFileSync(path.join(projectRoot, 'media/icon.png'));

  it('keeps the size, and every colour that is used much', () => {
    const before = pixelsOf(icon);
    const after = pixelsOf(palettePng(icon));
    assert.deepEqual([after.width, after.height], [before.width, before.height]);
    const counts = new Map<number, number>();
    for (const colour of before.pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
    const used = [...counts].sort(([, a], [, b]) => b - a).slice(0, 100);
    const kept = new Set(used.map(([colour]) => colour));
    assert.ok(kept.size > 1);
    before.pixels.forEach((colour, index) => {
      if (kept.has(colour)) assert.equal(after.pixels[index], colour);
    });
    assert.ok(new Set(after.pixels).size <= 256);
  });

  it('changes nothing more when it is done again', () => {
    const once = palettePng(icon);
    assert.deepEqual(pixelsOf(palettePng(once)).pixels, pixelsOf(once).pixels);
  });

  it('refuses what is not of a browser', () => {
    const sixteenBits = Buffer.from(icon);
    sixteenBits[24] = 16;
    assert.throws(() => palettePng(sixteenBits), /Not a PNG/);
  });
});
